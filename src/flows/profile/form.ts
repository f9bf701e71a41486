import type { FieldBlock, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { DirectoryProfile } from '../../domain/company/company';
import { dateIn, isCalendarDate } from '../../domain/time/dates';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { facts, receipt } from '../../desk/pages';
import { recordedStatus } from '../shared/recorded-receipt';
import { toolButton, toolSteps } from '../shared/tool-steps';
import { PROFILE_FIELDS, unlistedText } from './pages';

/** Longest text of each field, in characters; the description's is Partner Center's own limit. */
export const LENGTHS: Readonly<Record<keyof DirectoryProfile, number>> = {
  displayName: 100,
  description: 2500,
  website: 300,
  contactName: 100,
  contactEmail: 254,
  contactPhone: 40,
  languages: 200,
  serviceArea: 200,
};

/** The form with what is known in it. */
export async function profileForm({ words, store }: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { version, name, profile } = await load(store.locations, id);
  return {
    title: words.t('profile.title', { name }),
    blocks: [
      { kind: 'text', text: words.t('profile.formText') },
      ...PROFILE_FIELDS.map(([field, label]): FieldBlock => ({
        kind: 'field',
        id: field,
        input: field === 'description' ? 'lines' : 'text',
        label: words.t(label),
        hint:
          field === 'description'
            ? words.t('profile.descriptionHint')
            : field === 'website'
              ? words.t('profile.websiteHint')
              : null,
        required: field === 'displayName',
        maxLength: LENGTHS[field],
        value: profile?.[field] ?? null,
      })),
    ],
    buttons: [
      { kind: 'submit', title: words.t('button.save'), verb: 'profile.save', data: { id, version } },
      openButton(words.t('button.back'), 'profile.location', { id }),
    ],
  };
}

/** What was written, and what is left to do in the directory itself. */
export function profileReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const fields = PROFILE_FIELDS.filter(([field]) => field !== 'description');
  return receipt(turn, event, {
    title: words.t('profile.saved'),
    status: recordedStatus(turn, 'profile'),
    blocks: [
      facts([
        [words.t('profile.location'), String(event.facts['name'])],
        ...fields.map(([field, label]) => [words.t(label), String(event.facts[field] ?? '')] as const),
      ]),
      { kind: 'text', heading: true, text: words.t('profile.steps') },
      ...toolSteps(turn, 'profile'),
    ],
    next: words.t('profile.nextDirectory'),
    buttons: [toolButton(turn, 'profile'), ...ways(turn, event)],
  });
}

/** That the location was marked; one that delivers and is not listed is warned of. */
export function listingReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { name, listed, deliveries } = event.facts;
  const isListed = listed === 'yes';
  const firstOn = String(event.facts['firstOn']);
  const count = Number(deliveries);
  const on = dateIn(turn.company.timeZone, event.at);
  return receipt(turn, event, {
    title: words.t(isListed ? 'profile.nowListed' : 'profile.nowUnlisted'),
    blocks: [
      facts([
        [words.t('profile.location'), String(name)],
        [words.t('profile.directory'), words.t(isListed ? 'profile.listed' : 'profile.notListed')],
      ]),
      ...(!isListed && count > 0 && isCalendarDate(firstOn)
        ? [{ kind: 'text', tone: 'attention', text: unlistedText(words, { count, firstOn }, on) } as const]
        : []),
    ],
    buttons: ways(turn, event),
  });
}

function ways({ words }: Turn, { facts: { id } }: AuditEvent) {
  return [
    openButton(words.t('profile.show'), 'profile.location', { id: String(id) }),
    openButton(words.t('profile.all'), 'profile.open', {}),
    openButton(words.t('button.myWork'), 'myWork.open', {}),
  ];
}
