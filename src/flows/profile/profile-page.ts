import type { FieldBlock, Page } from '../../cards/page';
import type { DirectoryProfile } from '../../domain/company/company';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { PROFILE_FIELDS } from './pages';

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
export async function profilePage({ words, store }: Turn, { id }: { readonly id: string }): Promise<Page> {
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
