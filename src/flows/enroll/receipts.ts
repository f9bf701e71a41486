import type { Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { recordedReceipt, refusedStatus } from '../shared/tool-steps';
import type { AgreementFacts, ConfirmedFacts, EnrolledFacts, RefusedFacts } from './facts';

/** Who signed the agreement and when; enrolling comes next. */
export function agreementReceipt(turn: Turn, event: AuditEvent<AgreementFacts>): Page {
  const { words } = turn;
  const { person, on } = event.facts;
  const next = words.t('enroll.choose');
  return receipt(turn, event, {
    title: words.t('enroll.agreementRecorded'),
    blocks: [
      facts([
        [words.t('enroll.signedBy'), person],
        [words.t('enroll.signedOn'), words.date(on)],
      ]),
    ],
    next,
    buttons: [
      openButton(next, 'enroll.open', {}),
      openButton(words.t('eligibility.all'), 'eligibility.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  });
}

/** Recorded as enrolled: what that approves, the day by which it must be renewed, and the steps in Partner Center. */
export function enrollReceipt(turn: Turn, event: AuditEvent<EnrolledFacts>): Page {
  const { words } = turn;
  const { id, anniversaryOn, opensOn, closesOn, locations } = event.facts;
  return recordedReceipt(turn, event, {
    title: words.t('enroll.done', { code: id }),
    blocks: [
      {
        kind: 'text',
        text:
          locations.length > 0
            ? words.t('enroll.approved', { locations: words.list(locations) })
            : words.t('enroll.noLocations'),
      },
      facts([
        [words.t('enrollment.anniversary'), words.date(anniversaryOn)],
        [words.t('enrollment.opens'), words.date(opensOn)],
        [words.t('enrollment.renewBy'), words.date(closesOn)],
      ]),
    ],
    tool: 'enroll',
    confirm: target('enroll.program', { id }),
    refuse: target('enroll.refusal', { id }),
    buttons: ways(turn),
  });
}

/** The enrollment stands in Partner Center; vouchers come next, for those who take them in. */
export function confirmedReceipt(turn: Turn, event: AuditEvent<ConfirmedFacts>): Page {
  const { words, actor } = turn;
  const { id, reference } = event.facts;
  const takesVouchers = mayAct(actor.roles, PARTNER_ADMINS);
  const vouchers = openButton(words.t('command.addVoucher'), 'addVoucher.open', {});
  return receipt(turn, event, {
    title: words.t('enroll.confirmed', { code: id }),
    blocks: [
      facts([
        [words.t('enrollment.inTool'), words.t('confirmation.confirmed')],
        [words.t('enroll.reference'), reference],
      ]),
    ],
    next: takesVouchers ? vouchers.title : words.t('enroll.all'),
    buttons: [...(takesVouchers ? [vouchers] : []), ...ways(turn)],
  });
}

/** Partner Center refused the enrollment; one may enroll again. */
export function refusedReceipt(turn: Turn, event: AuditEvent<RefusedFacts>): Page {
  const { words } = turn;
  const { id, reason } = event.facts;
  const again = openButton(words.t('enroll.again'), 'enroll.program', { id });
  return receipt(turn, event, {
    title: words.t('enroll.refusedDone', { code: id }),
    status: refusedStatus(turn),
    blocks: [
      facts([[words.t('enrollment.inTool'), words.t('confirmation.refused', { reason })]]),
      { kind: 'text', text: words.t('enrollment.refusedText') },
    ],
    next: again.title,
    buttons: [again, ...ways(turn)],
  });
}

function ways({ words }: Turn): Button[] {
  return [
    openButton(words.t('enroll.all'), 'enroll.open', {}),
    openButton(words.t('button.myWork'), 'myWork.open', {}),
  ];
}
