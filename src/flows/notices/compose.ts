import type { Button, Page } from '../../cards/page';
import { GLOBAL_ADMINS, mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import type { VoucherMail } from '../../domain/voucher/voucher-mail';
import type { Words } from '../../words/words';
import type { Compose } from '../../notices/told';
import { openButton } from '../../desk/links';
import { voucherMailButtons } from '../shared/voucher-mail-parts';
import { composeDigest } from './digest';
import { noticeBlocks, noticeStatus, overBlocks } from './blocks';
import type { Reader, Told } from '../../notices/told';
import { isMail } from './about';
import { noticeTitle } from './titles';
import { noticeWays } from './ways';

/** The page of what is told together: the card of the one notice, or one digest of all. */
export const composeTold: Compose = (reader, told) => {
  const [first, ...others] = told;
  return first && others.length === 0 ? composeNotice(reader, first) : composeDigest(reader, told);
};

/** How long a notice can be put off: the hour of the digest tomorrow, or on the same weekday of next week. */
export const PUT_OFF = ['tomorrow', 'nextWeek'] as const;

export type PutOff = (typeof PUT_OFF)[number];

/** The card of one notice: what presses, the facts, why this person is told, and the buttons to act at once. */
export function composeNotice(reader: Reader, told: Told): Page {
  const { words } = reader;
  const { item, subject } = told;
  const steps = isMail(subject) ? mailSteps(reader, subject) : noticeWays(reader, told);
  return {
    title: noticeTitle(reader, told),
    status: noticeStatus(reader, subject) ?? null,
    blocks: [
      ...overBlocks(reader, told),
      ...noticeBlocks(reader, told),
      { kind: 'text', subtle: true, text: whyText(reader, told) },
    ],
    buttons: [
      ...steps,
      ...PUT_OFF.map((until) => putOffButton(words, item.id, until)),
      settingsButton(words),
    ],
  };
}

/** Why this person is told, and for which day: everybody can see at once whether it is theirs. */
function whyText(reader: Reader, told: Told): string {
  const reason = reasonText(reader, told);
  // Of an email it is known when it came.
  if (isMail(told.subject)) return reason;
  return reader.words.t('notice.why', { reason, dueOn: told.notice.on });
}

function reasonText({ person, words, locations }: Reader, { subject, standsInFor }: Told): string {
  if (standsInFor) return words.t('notice.why.standIn', { name: standsInFor.name });
  const records = isMail(subject) ? undefined : subject;
  const leadId = records?.kind === 'voucher' ? records.voucher.reservation?.leadId : undefined;
  const isPartnerAdmin = mayAct(person.roles, PARTNER_ADMINS);
  if (leadId === person.id && !isPartnerAdmin) return words.t('notice.why.lead');
  const isCompetency = records?.kind === 'qualification' && records.qualification.kind === 'competency';
  const isOfCompany = isCompetency || records?.kind === 'enrollment' || records?.kind === 'paymentSetup';
  if (isOfCompany && mayAct(person.roles, GLOBAL_ADMINS)) return words.t('notice.why.globalAdmin');
  if (!isPartnerAdmin) return words.t('notice.why.person');
  const office = locations.find(({ id }) => id === person.locationId)?.name;
  return office ? words.t('notice.why.partnerAdminOf', { office }) : words.t('notice.why.partnerAdmin');
}

/** Mails are the partner admins'; a stand-in of another role sees the facts. */
function mailSteps({ person, words }: Reader, mail: VoucherMail): Button[] {
  return mayAct(person.roles, PARTNER_ADMINS) ? voucherMailButtons(words, mail) : [];
}

function putOffButton(words: Words, id: string, until: PutOff): Button {
  const title = words.t(`notice.putOff.${until}`);
  return { kind: 'submit', quiet: true, title, verb: 'notices.snooze', data: { id, until } };
}

/** The way to be left in peace. */
export function settingsButton(words: Words): Button {
  return openButton(words.t('notice.settings'), 'settings.open', {});
}

/** The way back to all that the person was told. */
export function mineButton(words: Words): Button {
  return openButton(words.t('notice.mine.open'), 'notices.mine', { page: 0 });
}
