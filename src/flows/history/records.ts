import type { AuditEvent, EventKind, RecordKind } from '../../domain/audit';
import type { Localized } from '../../domain/locale';
import type { Turn } from '../../desk/flow';
import { mayReadRecord } from '../../desk/reading';
import { kindName, type Names } from './names';

/** The kinds of record in the order of their importance to a reader. */
export const KINDS = [
  'voucher',
  'voucherMail',
  'report',
  'deliverable',
  'claim',
  'enrollment',
  'qualification',
  'paymentSetup',
  'company',
  'location',
  'rate',
  'person',
  'noticeSettings',
  'notice',
] as const satisfies readonly RecordKind[];

/** Names of the people, places and terms of the scheme that fields point to. */
export async function namesOf({ store, scheme, words }: Turn): Promise<Names> {
  const [people, locations] = await Promise.all([store.people.list(), store.locations.list()]);
  const { cancelReasons, customerLimit } = scheme.rules;
  const terms = [
    ...cancelReasons,
    ...customerLimit.exceptions,
    ...scheme.attestations,
    ...scheme.paymentSetup,
  ];
  const engagements = scheme.programs.flatMap((program) => program.engagements);
  return new Map([
    ...terms.map(({ id, text }) => [id, words.of(text)] as const),
    ...[...engagements, ...scheme.deliverableKinds].map(({ id, name }) => [id, words.of(name)] as const),
    ...Object.entries(scheme.competencies).map(([code, name]) => [code, words.of(name)] as const),
    ...[...people, ...locations].map(({ id, name }) => [id, name] as const),
  ]);
}

/** The kind of a record with the name that people know it by, for example `Voucher VP-1042`. */
export async function recordName(
  turn: Turn,
  { kind, recordId }: Pick<AuditEvent, 'kind' | 'recordId'>,
): Promise<string> {
  const name = await nameOf(turn, kind, recordId);
  const { words } = turn;
  return name ? words.t('history.record', { kind: kindName(words, kind), name }) : kindName(words, kind);
}

async function nameOf(
  { store, words, scheme }: Turn,
  kind: EventKind,
  id: string,
): Promise<string | undefined> {
  switch (kind) {
    case 'voucher':
    case 'report':
      return (await store.vouchers.get(id))?.number;
    case 'deliverable':
      return (await store.deliverables.get(id))?.name;
    case 'location':
      return (await store.locations.get(id))?.name;
    case 'person':
    case 'noticeSettings':
      return (await store.people.get(id))?.name;
    case 'claim': {
      const claim = await store.claims.get(id);
      return claim?.invoiceNumber ?? claim?.reference ?? claim?.programId;
    }
    case 'rate': {
      const [country = '', program = ''] = id.split(':');
      return words.t('history.rate', { country: words.country(country), program });
    }
    case 'company':
      return (await store.companies.get(id))?.name;
    case 'voucherMail':
      return (await store.voucherMails.get(id))?.subject;
    case 'notice':
    case 'refusal':
      return undefined;
    case 'enrollment':
    case 'paymentSetup':
      return id;
    case 'qualification': {
      const fact = await store.qualifications.get(id);
      if (fact?.kind === 'competency')
        return words.of(scheme.competencies[fact.subject] ?? plainly(fact.subject));
      return fact && (await store.people.get(fact.subject))?.name;
    }
  }
}

/** A code that the scheme no longer knows. */
function plainly(code: string): Localized {
  return { 'en-US': code, 'ja-JP': code, 'zh-TW': code };
}

/** Histories that belong to the one shown and that this person may read: of a voucher its report and its claim, of these the voucher. */
export async function related(
  turn: Turn,
  kind: RecordKind,
  id: string,
): Promise<{ kind: RecordKind; id: string }[]> {
  const belonging = await belongingTo(turn, kind, id);
  const readable = await Promise.all(
    belonging.map((other) => mayReadRecord(turn, { kind: other.kind, recordId: other.id })),
  );
  return belonging.filter((_, index) => readable[index]);
}

async function belongingTo(
  { store }: Turn,
  kind: RecordKind,
  id: string,
): Promise<{ kind: RecordKind; id: string }[]> {
  if (kind === 'report') return [{ kind: 'voucher', id }];
  if (kind === 'deliverable') {
    const deliverable = await store.deliverables.get(id);
    return deliverable ? [{ kind: 'report', id: deliverable.reportId }] : [];
  }
  if (kind !== 'voucher') return [];
  const [report, voucher] = await Promise.all([store.reports.get(id), store.vouchers.get(id)]);
  return [
    ...(report ? [{ kind: 'report', id } as const] : []),
    ...(voucher?.claimId ? [{ kind: 'claim', id: voucher.claimId } as const] : []),
  ];
}
