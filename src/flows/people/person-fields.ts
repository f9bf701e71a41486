import type { FieldBlock } from '../../cards/page';
import type { Person } from '../../domain/company/company';
import { LOCALE_NAMES, LOCALES } from '../../domain/locale';
import { ROLES } from '../../domain/company/role';
import type { Turn } from '../../desk/flow';

/** The inputs for somebody who is here, or, with null, for somebody new. */
export async function personFields(
  { words, company, store }: Turn,
  person: Person | null,
): Promise<FieldBlock[]> {
  const locations = await store.locations.list({}, { orderBy: 'name' });
  return [
    {
      kind: 'field',
      id: 'name',
      input: 'text',
      label: words.t('people.name'),
      required: true,
      maxLength: 100,
      value: person?.name ?? null,
    },
    {
      kind: 'field',
      id: 'roles',
      input: 'choices',
      label: words.t('people.roles'),
      hint: words.t('people.rolesHint'),
      value: person?.roles.join(',') ?? null,
      choices: ROLES.map((role) => ({
        value: role,
        title: words.t('people.roleLine', {
          role: words.t(`role.${role}`),
          about: words.t(`people.may.${role}`),
        }),
      })),
    },
    {
      kind: 'field',
      id: 'email',
      input: 'text',
      label: words.t('people.email'),
      maxLength: 254,
      value: person?.email ?? null,
    },
    {
      kind: 'field',
      id: 'locationId',
      input: 'choice',
      label: words.t('people.location'),
      required: true,
      value: person?.locationId ?? 'none',
      choices: [
        { value: 'none', title: words.t('people.noLocation') },
        ...locations.map(({ id, name }) => ({ value: id, title: name })),
      ],
    },
    {
      kind: 'field',
      id: 'defaultLocale',
      input: 'choice',
      label: words.t('people.language'),
      hint: words.t('people.languageHint'),
      required: true,
      value: person?.defaultLocale ?? company.defaultLocale,
      choices: LOCALES.map((locale) => ({ value: locale, title: LOCALE_NAMES[locale] })),
    },
  ];
}
