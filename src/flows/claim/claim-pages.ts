import type { Button, Page } from '../../cards/page';
import { claimMoves, releasesVouchers, type ClaimEvent } from '../../domain/claim/claim-state';
import { can } from '../../domain/lifecycle';
import { mayAct, ADMINS, PARTNER_ADMINS } from '../../domain/company/role';
import { findProgram } from '../../domain/scheme/scheme';
import { outdatedPage, facts } from '../../desk/pages';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { toolButton } from '../shared/tool-steps';
import { claimableGroup } from './claimable';
import { claimBlock, claimTone, lineFacts, viewClaim, warnings, type ClaimView } from './blocks';
import { possibleResults } from './facts';
import { DomainError } from '../../errors';
import { sourceText } from '../shared/checks';
import { programName } from '../shared/voucher-facts';
import { takeBackRow } from '../shared/take-back';

/** Who may take a result of a claim back, and where that is asked. */
export const CLAIM_RESULTS = {
  kind: 'claim',
  roles: PARTNER_ADMINS,
  verbs: { ask: 'claim.correction', save: 'claim.takeBack' },
} as const;

/** The claim as it stands, with what can be done with it now. */
export async function claimPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words } = turn;
  const view = await viewClaim(turn, id);
  const { claim, location, vouchers } = view;
  const unsent = claim.state === 'draft' || claim.state === 'actionRequired';
  return {
    title: words.t('claim.claimTitle', { program: claim.programId, location: location.name }),
    status: { text: words.t(`state.claim.${claim.state}`), tone: claimTone(claim.state) },
    blocks: [
      await claimBlock(turn, view),
      { kind: 'text', heading: true, text: words.t('claim.count', { count: vouchers.length }) },
      lineFacts(turn, claim.lines, vouchers),
      ...(unsent ? await warnings(turn, { ...claim, vouchers }) : []),
      ...(await takeBackRow(turn, CLAIM_RESULTS, id)),
    ],
    buttons: [
      ...(mayAct(turn.actor.roles, PARTNER_ADMINS) ? await adminButtons(turn, view) : []),
      ...(unsent ? setupButton(turn, claim.programId) : []),
      openButton(words.t('button.history'), 'history.record', { kind: 'claim', id }),
      openButton(words.t('claim.all'), 'claim.open', {}),
    ],
  };
}

/** The claim as it stands, or, when there is none, that the card is out of date. */
export async function presentClaim(turn: Turn, data: { readonly id: string }): Promise<Page> {
  return (await turn.store.claims.get(data.id)) ? claimPage(turn, data) : outdatedPage(turn);
}

/** At most four, by the table of moves. */
async function adminButtons(turn: Turn, { claim }: ClaimView): Promise<Button[]> {
  const { words } = turn;
  const { id, state } = claim;
  const takes = (event: ClaimEvent): boolean => can(claimMoves, state, event);
  const results = possibleResults(claim);
  const isSent = state === 'submitted' && claim.confirmation?.state === 'recorded';
  return [
    ...(takes('submit') ? [openButton(words.t('claim.submit'), 'claim.submission', { id })] : []),
    ...(results.length > 0
      ? [openButton(words.t(isSent ? 'confirmation.record' : 'claim.result'), 'claim.result', { id })]
      : []),
    ...(takes('edit') ? [openButton(words.t('claim.edit'), 'claim.edit', { id })] : []),
    ...(results.length > 0 && !takes('submit') ? [toolButton(turn, 'claim')] : []),
    ...(takes('cancel') ? [openButton(words.t('claim.cancel'), 'claim.cancellation', { id })] : []),
    ...(releasesVouchers(state) ? await claimAgain(turn, claim) : []),
  ];
}

async function claimAgain(
  { words, store }: Turn,
  { programId, locationId }: ClaimView['claim'],
): Promise<Button[]> {
  const group = await claimableGroup(store, { programId, locationId });
  return group ? [openButton(words.t('claim.again'), 'claim.group', { programId, locationId })] : [];
}

function setupButton({ words, actor, scheme }: Turn, id: string): Button[] {
  const offered = mayAct(actor.roles, ADMINS) && findProgram(scheme, id) !== undefined;
  return offered ? [openButton(words.t('claim.setup'), 'claim.setup', { id })] : [];
}

/** The checklist of one program; complete only once, before its first payment. */
export async function setupPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, store, scheme } = turn;
  if (!findProgram(scheme, id)) throw new DomainError('notFound');
  const setup = await store.paymentSetups.get(id);
  const sources = [...new Set(scheme.paymentSetup.map(({ source }) => sourceText(words, source)))];
  return {
    title: words.t('claim.setupTitle', { program: id }),
    blocks: [
      { kind: 'text', text: words.t('claim.setupText') },
      facts([[words.t('voucher.programLabel'), programName(turn, id)]]),
      {
        kind: 'field',
        id: 'done',
        input: 'choices',
        label: words.t('claim.setupDone'),
        value: setup?.done.join(',') ?? null,
        choices: scheme.paymentSetup.map((item) => ({ value: item.id, title: words.of(item.text) })),
      },
      ...sources.map((text) => ({ kind: 'text', subtle: true, text }) as const),
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('button.save'),
        verb: 'claim.saveSetup',
        data: { id, version: setup?.version ?? 0 },
      },
      toolButton(turn, 'claim'),
      openButton(words.t('claim.all'), 'claim.open', {}),
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}
