import type { Block, CheckBlock, FactsBlock, Page } from '../../cards/page';
import { type Claim, claimDueOn } from '../../domain/claim/claim';
import { claimDeadlines, latestStart } from '../../domain/voucher/deadlines';
import type { Location } from '../../domain/company/company';
import type { Report } from '../../domain/report/report';
import { reservationChecks } from '../../domain/voucher/reservation';
import { findEngagement } from '../../domain/scheme/scheme';
import { canExpireThere, type Reservation, type Voucher } from '../../domain/voucher/voucher';
import type { Words } from '../../words/words';
import { checkBlocks, gravestFirst } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { load } from '../../desk/load';
import { facts } from '../../desk/pages';
import { chosenBefore, reservationFacts } from '../shared/reservation-facts';
import {
  cancellationFacts,
  confirmationText,
  deadline,
  expirySource,
  expiryText,
  programName,
  voucherStatus,
} from '../shared/voucher-facts';
import { takeBackRow } from '../shared/take-back';
import { voucherTakeBack } from './take-back';
import { offerButtons } from './offers';

/** Everything that is known of one voucher, the checks that apply to it now, and what can be done with it. */
export async function detailPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  return voucherPage(turn, await load(turn.store.vouchers, id));
}

/** The same of a voucher that has just been read. */
export async function voucherPage(turn: Turn, voucher: Voucher): Promise<Page> {
  const { words, store } = turn;
  const report = await store.reports.get(voucher.id);
  const { buttons, more } = offerButtons(turn, voucher, report);
  return {
    title: words.t('voucher.title', { number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [
      voucherFacts(turn, voucher),
      ...(await reservationBlocks(turn, voucher, report)),
      ...(await claimBlocks(turn, voucher)),
      ...(await checkedBlocks(turn, voucher)),
      ...lines(words, [...more, ...(await takeBackRow(turn, voucherTakeBack, voucher.id))]),
    ],
    buttons,
  };
}

/** What is wrong or doubtful today with a voucher that is not redeemed yet; the forms show what passed, too. */
async function checkedBlocks(turn: Turn, voucher: Voucher): Promise<Block[]> {
  if (voucher.state !== 'assigned' && voucher.state !== 'reserved') return [];
  const { store, words } = turn;
  const chosen = voucher.reservation ? await chosenBefore(store, turn, voucher.reservation) : {};
  const checks = reservationChecks(await reservationFacts(store, turn, voucher, chosen));
  const doubtful = gravestFirst(checks.filter(({ outcome }) => outcome !== 'pass'));
  const passed = checks.length - doubtful.length;
  return [
    heading(words.t('vouchers.checks')),
    ...checkBlocks(turn, doubtful).map((block) => ({ ...block, detail: null })),
    ...(passed > 0 ? [passedBlock(words, passed)] : []),
  ];
}

function passedBlock(words: Words, count: number): CheckBlock {
  const text = words.t('vouchers.passed', { count });
  return { kind: 'check', mark: words.t('mark.pass'), tone: 'good', text, detail: null };
}

/** What else can be done, where it does not fit into the buttons. */
function lines(words: Words, more: readonly Block[]): Block[] {
  return more.length > 0 ? [heading(words.t('vouchers.more')), ...more] : [];
}

function heading(text: string): Block {
  return { kind: 'text', text, heading: true };
}

function voucherFacts(turn: Turn, voucher: Voucher): FactsBlock {
  const { words } = turn;
  const runs = canExpireThere(voucher);
  return facts([
    [words.t('voucher.customer'), voucher.customerName],
    [words.t('voucher.programLabel'), programName(turn, voucher.programId)],
    [words.t('voucher.days'), words.t('days.count', { days: voucher.days })],
    [words.t('voucher.country'), words.country(voucher.deliveryCountry)],
    [words.t('voucher.expiresOn'), runs ? expiryText(turn, voucher) : words.date(voucher.expiresOn)],
    [words.t('voucher.expirySource'), expirySource(turn, voucher.expirySource)],
    [
      words.t('voucher.latestStart'),
      voucher.state === 'assigned' && runs ? words.date(latestStart(turn.scheme.rules, voucher)) : null,
    ],
    [words.t('voucher.adminEmail'), voucher.adminEmail],
    [words.t('voucher.agreementNumber'), voucher.agreementNumber],
    [words.t('voucher.createdOn'), voucher.createdOn && words.date(voucher.createdOn)],
    [words.t('voucher.assignedOn'), voucher.assignedOn && words.date(voucher.assignedOn)],
    [words.t('voucher.takenInOn'), words.date(voucher.takenInOn)],
    [
      words.t('voucher.closeReason'),
      voucher.closeReason && words.t(`voucher.closeReason.${voucher.closeReason}`),
    ],
  ]);
}

async function reservationBlocks(turn: Turn, voucher: Voucher, report: Report | undefined): Promise<Block[]> {
  const { words, store, scheme } = turn;
  const { reservation, confirmation } = voucher;
  if (voucher.state === 'assigned' && voucher.confirmation)
    return [heading(words.t('vouchers.reservation')), cancellationFacts(turn, voucher)];
  if (!reservation) return [];
  const [location, lead] = await Promise.all([
    store.locations.get(reservation.locationId),
    store.people.get(reservation.leadId),
  ]);
  const engagement = findEngagement(scheme, reservation.engagementId)?.engagement;
  return [
    heading(words.t('vouchers.reservation')),
    facts([
      [words.t('voucher.engagement'), engagement ? words.of(engagement.name) : reservation.engagementId],
      [words.t('voucher.location'), location && locationName(turn, location)],
      [
        words.t('voucher.dates'),
        words.t('voucher.period', { startsOn: reservation.startsOn, endsOn: reservation.endsOn }),
      ],
      [words.t('voucher.lead'), lead?.name ?? reservation.leadId],
      [words.t('voucher.exception'), exceptionText(turn, reservation)],
      [words.t('voucher.reservedOn'), words.date(reservation.reservedOn)],
      [words.t('voucher.report'), report && words.t(`state.report.${report.state}`)],
      [words.t('voucher.redeemedOn'), voucher.redeemedOn && words.date(voucher.redeemedOn)],
      [words.t('voucher.confirmation'), confirmation && confirmationText(words, confirmation)],
    ]),
  ];
}

function locationName({ words }: Turn, location: Location): string {
  return words.t('voucher.locationName', {
    name: location.name,
    country: words.country(location.country),
    mpnId: location.mpnId,
  });
}

function exceptionText({ scheme, words }: Turn, { exception }: Reservation): string | null {
  const item = scheme.rules.customerLimit.exceptions.find(({ id }) => id === exception);
  return item ? words.of(item.text) : exception;
}

async function claimBlocks(turn: Turn, voucher: Voucher): Promise<Block[]> {
  if (voucher.state !== 'redeemed') return [];
  const { words, store } = turn;
  const claim = voucher.claimId ? await store.claims.get(voucher.claimId) : undefined;
  return [
    heading(words.t('vouchers.claim')),
    facts([
      [
        words.t('voucher.claimState'),
        claim ? words.t(`state.claim.${claim.state}`) : words.t('voucher.notClaimed'),
      ],
      [words.t('voucher.claimDue'), claimDue(turn, voucher.redeemedOn, claim)],
    ]),
  ];
}

/** The last day to claim this voucher, whatever its claim is due by, with the days left while that still matters. */
function claimDue(
  { words, scheme, today }: Turn,
  redeemedOn: NonNullable<Voucher['redeemedOn']>,
  claim: Claim | undefined,
): string {
  const dueOn = claimDueOn(scheme.rules, redeemedOn);
  const isOpen = !claim || claimDeadlines(claim, today).length > 0;
  return isOpen ? deadline(words, dueOn, today) : words.date(dueOn);
}
