import { GLOBAL_ADMINS, mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import type { Reader, Told } from '../../notices/told';
import { isMail } from './about';

/** Why this person is told, and for which day: everybody can see at once whether it is theirs. */
export function whyText(reader: Reader, told: Told): string {
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
