import type { Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { dateIn } from '../../domain/time/dates';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { recordedStatus, toolButton, toolSteps } from '../shared/tool-steps';
import type { ListingFacts, ProfileFacts } from './facts';
import { SHORT_FIELDS, unlistedText } from './pages';

/** What was written, and what is left to do in the directory itself. */
export function profileReceipt(turn: Turn, event: AuditEvent<ProfileFacts>): Page {
  const { words } = turn;
  const { facts: known } = event;
  return receipt(turn, event, {
    title: words.t('profile.saved'),
    status: recordedStatus(turn, 'profile'),
    blocks: [
      facts([
        [words.t('profile.location'), known.name],
        ...SHORT_FIELDS.map(([field, label]) => [words.t(label), known[field]] as const),
      ]),
      { kind: 'text', heading: true, text: words.t('profile.steps') },
      ...toolSteps(turn, 'profile'),
    ],
    next: words.t('profile.nextDirectory'),
    buttons: [toolButton(turn, 'profile'), ...ways(turn, known)],
  });
}

/** That the location was marked; one that delivers and is not listed is warned of. */
export function listingReceipt(turn: Turn, event: AuditEvent<ListingFacts>): Page {
  const { words, company } = turn;
  const { id, name, listed, deliveries: count, firstOn } = event.facts;
  const isListed = listed === 'yes';
  const on = dateIn(company.timeZone, event.at);
  return receipt(turn, event, {
    title: words.t(isListed ? 'profile.nowListed' : 'profile.nowUnlisted'),
    blocks: [
      facts([
        [words.t('profile.location'), name],
        [words.t('profile.directory'), words.t(isListed ? 'profile.listed' : 'profile.notListed')],
      ]),
      ...(!isListed && count > 0 && firstOn !== null
        ? [{ kind: 'text', tone: 'attention', text: unlistedText(words, { count, firstOn }, on) } as const]
        : []),
    ],
    buttons: ways(turn, { id }),
  });
}

function ways({ words }: Turn, { id }: { readonly id: string }): Button[] {
  return [
    openButton(words.t('profile.show'), 'profile.location', { id }),
    openButton(words.t('profile.all'), 'profile.open', {}),
    openButton(words.t('button.myWork'), 'myWork.open', {}),
  ];
}
