import type { Role } from '../../../domain/company/role';
import type { Tables } from '../../../ports';

/** What the local chat and the sample company share; the same ids stand in `.m365agentsplayground.yml`. */
export const SAMPLE = {
  tenantId: '7c3f5a1e-2b64-4d0f-9a87-51e6c0d2b934',
  currentUser: '0b6e4c52-8f3d-4a19-9d71-2e5a7c8f1b03',
  timeZone: 'Asia/Tokyo',
} as const;

export const TOKYO = 'sample-location-tokyo';
export const TAIPEI = 'sample-location-taipei';
export const SEATTLE = 'sample-location-seattle';

export const MEI = SAMPLE.currentUser;
export const KENJI = '6f28d1a4-93b7-4e05-8c1d-b5e07a42f913';
export const HARUTO = 'c84f06d9-7b12-4e3a-95c8-1af2e6b07d54';
export const WEIHAN = '3e50b7a8-f914-4c6d-8b23-d9c1704e5a65';
export const PRIYA = 'd40b8e67-2c95-4a31-96f8-07ce5b1a3d28';

const PEOPLE: readonly (readonly [
  id: string,
  name: string,
  email: string,
  location: string,
  roles: readonly Role[],
])[] = [
  [MEI, 'Mei Tanaka', 'mei.tanaka', TOKYO, ['globalAdmin', 'partnerAdmin']],
  [KENJI, 'Kenji Sato', 'kenji.sato', TOKYO, ['partnerAdmin']],
  ['5d1a9f70-3c48-4b26-8e95-f07b64a2d318', 'Lin Yu-Ting 林玉婷', 'yuting.lin', TAIPEI, ['partnerAdmin']],
  ['91c72e3b-d605-4f84-a1be-6d39508e7f42', 'Olivia Brandt', 'olivia.brandt', SEATTLE, ['partnerAdmin']],
  [HARUTO, 'Haruto Mori', 'haruto.mori', TOKYO, ['consultant']],
  [WEIHAN, 'Chen Wei-Han 陳威翰', 'weihan.chen', TAIPEI, ['consultant']],
  [PRIYA, 'Priya Nair', 'priya.nair', SEATTLE, ['consultant']],
  ['a7d93f14-05e8-4b7c-9f62-48b3c1e09d76', 'Daniel Okafor', 'daniel.okafor', SEATTLE, ['viewer']],
  ['f08a4c6e-93b1-4d25-8e7f-15c2d0b967a4', 'Aiko Hayashi', 'aiko.hayashi', TOKYO, []],
];

/** The people of the sample company; one of them still waits to be let in. */
export async function addPeople(tables: Tables): Promise<void> {
  for (const [id, name, mailbox, locationId, roles] of PEOPLE) {
    await tables.people.add({
      id,
      name,
      email: `${mailbox}@harborline.example`,
      roles,
      locationId,
      locale: null,
      defaultLocale: null,
    });
  }
}
