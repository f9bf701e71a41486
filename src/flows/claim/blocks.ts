import type { Block, FactsBlock, Tone } from '../../cards/page';
import { claimChecks } from '../../domain/claim/claiming';
import { type Claim, type ClaimLine, setupDone } from '../../domain/claim/claim';
import type { ClaimState } from '../../domain/claim/claim-state';
import type { Confirmation } from '../../domain/confirmation';
import type { Location } from '../../domain/company/company';
import { total, type Money } from '../../domain/claim/money';
import { seesAmounts } from '../../domain/reading';
import { claimDeadlines } from '../../domain/voucher/deadlines';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Words } from '../../words/words';
import { checkBlock } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { load } from '../../desk/load';
import { facts } from '../../desk/pages';
import { deadline, programName } from '../shared/voucher-facts';
import { claimVouchers, pricedLines } from './claimable';

/** A claim with the records that it is shown with. */
export interface ClaimView {
  readonly claim: Claim;
  readonly location: Location;
  readonly vouchers: readonly Voucher[];
}

/** Where the number of one's own invoice is typed. */
export function invoiceField(words: Words, { invoiceNumber }: Pick<Claim, 'invoiceNumber'>): Block {
  return {
    kind: 'field',
    id: 'invoiceNumber',
    input: 'text',
    label: words.t('claim.invoiceNumber'),
    hint: words.t('claim.invoiceHint'),
    maxLength: 40,
    value: invoiceNumber,
  };
}

/** Loads the claim; while it is a draft its amounts are those of the rates as they are now. */
export async function viewClaim({ store }: Pick<Turn, 'store'>, id: string): Promise<ClaimView> {
  const stored = await load(store.claims, id);
  const location = await load(store.locations, stored.locationId);
  const vouchers = await claimVouchers(store, stored);
  if (stored.state !== 'draft') return { claim: stored, location, vouchers };
  const lines = await pricedLines(store, vouchers, location);
  return { claim: { ...stored, currency: location.currency, lines }, location, vouchers };
}

export function amountText(words: Words, amount: Money | null): string {
  return amount ? words.money(amount) : words.t('claim.amountUnknown');
}

/** The sum of the lines, not known when any of them is not; null to those who may not see what vouchers pay. */
export function totalText(
  { words, actor }: Pick<Turn, 'words' | 'actor'>,
  { lines, currency }: Pick<Claim, 'lines' | 'currency'>,
): string | null {
  if (!seesAmounts(actor.roles)) return null;
  const amounts = lines.map(({ amount }) => amount);
  return amountText(words, total(amounts, currency));
}

/** How a claim in this state is colored. */
export function claimTone(state: ClaimState): Tone {
  if (state === 'paid' || state === 'approved') return 'good';
  if (state === 'denied' || state === 'actionRequired') return 'attention';
  return state === 'held' ? 'warning' : state === 'cancelled' ? 'default' : 'accent';
}

/** Whether the claim stands in the payment tool, as known here. */
export function standsText(words: Words, confirmation: Confirmation): string {
  if (confirmation.state === 'recorded') return words.t('claim.recorded');
  if (confirmation.state === 'refused') return words.t('claim.refused', { reason: confirmation.reason });
  return words.t('claim.confirmedBy', { name: confirmation.by, when: words.dateTime(confirmation.at) });
}

/** The last day to claim, with the days left as long as somebody has to send the claim by then. */
export function claimDueText({ words, today }: Pick<Turn, 'words' | 'today'>, claim: Claim): string {
  return claimDeadlines(claim, today).length > 0
    ? deadline(words, claim.dueOn, today)
    : words.date(claim.dueOn);
}

/** What there is to say of a claim. */
export async function claimBlock(turn: Turn, { claim, location }: ClaimView): Promise<FactsBlock> {
  const { words, store, scheme } = turn;
  const setup = await store.paymentSetups.get(claim.programId);
  return facts([
    [words.t('voucher.programLabel'), programName(turn, claim.programId)],
    [words.t('voucher.location'), location.name],
    [words.t('claim.total'), totalText(turn, claim)],
    [words.t('voucher.claimDue'), claimDueText(turn, claim)],
    [words.t('claim.invoiceNumber'), claim.invoiceNumber],
    [words.t('claim.reference'), claim.reference],
    [words.t('claim.submittedOn'), claim.submittedOn && words.date(claim.submittedOn)],
    [words.t(claim.state === 'paid' ? 'claim.paidOn' : 'claim.since'), words.date(claim.changedOn)],
    [words.t('claim.reason'), claim.reason],
    [words.t('claim.stands'), claim.confirmation && standsText(words, claim.confirmation)],
    [
      words.t('claim.setup'),
      words.t('claim.setupCount', { done: setupDone(scheme, setup), total: scheme.paymentSetup.length }),
    ],
  ]);
}

/** The vouchers of a claim, with what each pays for those who may see it. */
export function lineFacts(
  { words, actor }: Turn,
  lines: readonly ClaimLine[],
  vouchers: readonly Voucher[],
): FactsBlock {
  if (!seesAmounts(actor.roles))
    return facts(vouchers.map(({ number, customerName }) => [number, customerName]));
  return facts(
    vouchers.map((voucher) => [
      words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
      amountText(words, lines.find(({ voucherId }) => voucherId === voucher.id)?.amount ?? null),
    ]),
  );
}

/** What is doubtful about claiming these vouchers together; none of it stops anybody. */
export async function warnings(
  turn: Turn,
  content: Pick<Claim, 'programId' | 'lines'> & {
    readonly id: string | null;
    readonly vouchers: readonly Voucher[];
  },
): Promise<Block[]> {
  const { store, scheme, today } = turn;
  const checks = claimChecks({
    vouchers: content.vouchers,
    locations: await store.locations.list(),
    amounts: content.lines.map(({ amount }) => amount),
    paymentSetup: await store.paymentSetups.get(content.programId),
    claimId: content.id,
    scheme,
    today,
  });
  const doubtful = checks.filter(({ outcome }) => outcome !== 'pass');
  const isLate = checks.some(({ key }) => key === 'check.claimWindow.warn');
  return [
    ...doubtful.map((check) => checkBlock(turn, check)),
    ...(isLate ? [{ kind: 'text', text: turn.words.t('claim.late'), subtle: true } as const] : []),
  ];
}
