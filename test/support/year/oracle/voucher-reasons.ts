import type { CalendarDate } from '../../../../src/domain/time/dates';
import type { SchemeRules } from '../../../../src/domain/scheme/scheme';
import { plus, wallAt, weekday } from '../calendar';
import type { Kept } from '../change';
import { COMPANY } from '../offices';
import { reason, type About, type Reason } from './reason';

type Of<S extends Kept['vouchers']['state']> = Extract<Kept['vouchers'], { readonly state: S }>;

/** What a voucher calls for on a day. */
export function voucherReasons(
  voucher: Kept['vouchers'],
  report: Kept['reports'] | undefined,
  rules: SchemeRules,
  day: CalendarDate,
): Reason[] {
  const about: About = {
    subject: 'voucher',
    recordId: voucher.id,
    whom: {
      role: 'partnerAdmin',
      office: voucher.reservation?.locationId ?? null,
      country: voucher.deliveryCountry,
      also: null,
    },
  };
  if (voucher.state === 'closed') return [];
  if (voucher.state === 'redeemed') return redeemed(voucher, rules, about);
  const { takenInOn: since, expiresOn: last } = voucher;
  if (plus(last, 30) < day) return [];
  const expiry = { since, last, final: last };
  const expiring = reason('voucherExpiring', rules.reminders.voucherExpiring, last, expiry, about);
  if (last < day) return [expiring];
  return [
    expiring,
    ...(voucher.state === 'assigned'
      ? assigned(voucher, rules, about)
      : reserved(voucher, report, rules, about)),
  ];
}

function assigned(voucher: Of<'assigned'>, rules: SchemeRules, about: About): Reason[] {
  const { takenInOn: since, expiresOn: last } = voucher;
  const { voucherNotReserved, latestStart: start } = rules.reminders;
  const startOn = latestStart(voucher, rules);
  return [
    reason('voucherNotReserved', voucherNotReserved, since, { since, last }, about),
    reason('latestStart', start, startOn, { since, last, final: startOn }, about),
  ];
}

/** As many working days before the expiry as the engagement takes, and those kept free. */
function latestStart({ expiresOn, days }: Of<'assigned'>, rules: SchemeRules): CalendarDate {
  let day = expiresOn;
  for (let left = days + rules.reportBuffer.value; left > 0;) {
    day = plus(day, -1);
    if (weekday(day) < 6) left -= 1;
  }
  return day;
}

function reserved(
  voucher: Of<'reserved'>,
  report: Kept['reports'] | undefined,
  { reminders }: SchemeRules,
  about: About,
): Reason[] {
  const { expiresOn: last, reservation, confirmation } = voucher;
  const { reservedOn, leadId, startsOn, endsOn } = reservation;
  const span = { since: reservedOn, last };
  const found: Reason[] = [];
  if (confirmation.state === 'recorded')
    found.push(
      reason(
        'notConfirmed',
        reminders.notConfirmed,
        reservedOn,
        { ...span, final: startsOn },
        { ...about, part: 'reservation' },
      ),
    );
  if (report?.state !== 'submitted' || report.submittedAt === null) {
    const whom = about.whom.role === 'partnerAdmin' ? { ...about.whom, also: leadId } : about.whom;
    const ended = report?.content.endedOn ?? endsOn;
    return [...found, reason('reportMissing', reminders.reportMissing, ended, span, { ...about, whom })];
  }
  const submittedOn = wallAt(COMPANY.timeZone, report.submittedAt).day;
  const after = { since: submittedOn, last };
  found.push(reason('notRedeemed', reminders.notRedeemed, submittedOn, after, about));
  if (report.confirmation?.state === 'recorded')
    found.push(
      reason('notConfirmed', reminders.notConfirmed, submittedOn, after, { ...about, part: 'report' }),
    );
  return found;
}

function redeemed(voucher: Of<'redeemed'>, { reminders, claimWindow }: SchemeRules, about: About): Reason[] {
  const { redeemedOn: since, expiresOn, confirmation, claimId } = voucher;
  const found: Reason[] = [];
  if (confirmation.state === 'recorded')
    found.push(
      reason(
        'notConfirmed',
        reminders.notConfirmed,
        since,
        { since, final: expiresOn },
        { ...about, part: 'redemption' },
      ),
    );
  const final = plus(since, claimWindow.value);
  if (claimId === null)
    found.push(reason('notClaimed', reminders.notClaimed, since, { since, final }, about));
  return found;
}
