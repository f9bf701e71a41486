import type { Block, Button, Page } from '../../cards/page';
import type { ReservationFacts } from '../../domain/voucher/reservation';
import { checkBlocks } from '../shared/check-blocks';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { programOf, reservationFacts } from '../shared/reservation-facts';
import { shortFacts, voucherStatus } from '../shared/voucher-facts';
import { chosenSoFar } from './chosen';
import { loadAssigned, type Pressed } from './load-voucher';
import { underOneMark } from './one-mark';
import { remedies } from './remedies';
import { choiceFields, dateFields, exceptionField, leadField, type NamedDates } from './reserve-fields';
import { allChecks, inTheWay, matchingFirst, shownChecks, type ShownChecks } from './shown-checks';

/** The voucher, and what the sentence that asked for it said. */
export interface ReserveData extends Pressed, NamedDates {}

type Typed = Readonly<Record<string, string>>;

/** Everything that a reservation takes, below every check with its number: of what was chosen, and of what is still open. */
export async function reserveForm(turn: Turn, data: ReserveData, typed?: Typed): Promise<Page> {
  const { words, store, today } = turn;
  const voucher = await loadAssigned(store, { id: data.id }, today);
  const program = programOf(turn.scheme, voucher);
  const locations = matchingFirst(
    await store.locations.list({}, { orderBy: 'name' }),
    voucher.deliveryCountry,
  );
  const chosen = typed ? await chosenSoFar(turn, program, locations, typed) : {};
  const facts = await reservationFacts(store, turn, voucher, chosen, program.engagements);
  const checks = shownChecks(facts, locations);
  return {
    title: words.t('reserve.title', { number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [
      shortFacts(turn, voucher),
      ...checksUnderHeadings(turn, checks, typed === undefined),
      heading(words.t('reserve.form')),
      ...choiceFields(turn, facts, locations),
      ...dateFields(turn, facts, data),
      await leadField(turn, facts),
      ...exceptionField(turn, facts, allChecks(checks), typed),
      { kind: 'field', id: 'terms', input: 'toggle', label: words.t('reserve.terms'), required: true },
    ],
    buttons: buttons(turn, facts, checks),
  };
}

/**
 * A refused form, with messages at its fields, has no room for the sources, nor for the locations: their countries
 * stand in the list of choices too.
 */
function checksUnderHeadings(turn: Turn, checks: ShownChecks, isFirst: boolean): Block[] {
  const { words } = turn;
  const groups = [
    { title: words.t('reserve.checks'), count: checks.whole.length },
    ...checks.engagements.map((of) => ({ title: words.of(of.engagement.name), count: of.checks.length })),
    { title: words.t('reserve.locations'), count: isFirst ? checks.locations.length : 0 },
  ];
  const all = checkBlocks(turn, allChecks(checks));
  const lines = isFirst ? all : all.map((line) => ({ ...line, detail: null }));
  const isLong = checks.engagements.length > 2;
  return groups.flatMap(({ title, count }) => {
    const group = lines.splice(0, count);
    return count > 0 ? [heading(title), ...(isLong ? underOneMark(group) : group)] : [];
  });
}

function heading(text: string): Block {
  return { kind: 'text', text, heading: true };
}

function buttons({ words }: Turn, { voucher }: ReservationFacts, checks: ShownChecks): Button[] {
  const { id, version } = voucher;
  return [
    { kind: 'submit', title: words.t('reserve.submit'), verb: 'reserve.submit', data: { id, version } },
    ...remedies(words, voucher, inTheWay(checks)).slice(0, 3),
    openButton(words.t('button.back'), 'vouchers.show', { id }),
    openButton(words.t('button.cancel'), 'cancel.open', {}),
  ];
}
