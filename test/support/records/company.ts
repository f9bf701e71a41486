import type { Role } from '../../../src/domain/company/role';
import type { Store } from '../../../src/ports';

/** The people of the test company, one or more for each role. */
export const PEOPLE = {
  mei: {
    id: 'a1c0f5d2-0001-4c7e-9b1a-000000000001',
    name: 'Mei Tanaka',
    roles: ['globalAdmin', 'partnerAdmin'],
  },
  kenji: { id: 'a1c0f5d2-0002-4c7e-9b1a-000000000002', name: 'Kenji Sato', roles: ['partnerAdmin'] },
  yuting: { id: 'a1c0f5d2-0003-4c7e-9b1a-000000000003', name: '林玉婷', roles: ['partnerAdmin'] },
  olivia: { id: 'a1c0f5d2-0004-4c7e-9b1a-000000000004', name: 'Olivia Brandt', roles: ['partnerAdmin'] },
  haruto: { id: 'a1c0f5d2-0005-4c7e-9b1a-000000000005', name: 'Haruto Mori', roles: ['consultant'] },
  weihan: { id: 'a1c0f5d2-0006-4c7e-9b1a-000000000006', name: '陳威翰', roles: ['consultant'] },
  gina: { id: 'a1c0f5d2-0007-4c7e-9b1a-000000000007', name: 'Gina Adler', roles: ['globalAdmin'] },
  daniel: { id: 'a1c0f5d2-0008-4c7e-9b1a-000000000008', name: 'Daniel Okafor', roles: ['viewer'] },
  stranger: { id: 'a1c0f5d2-0009-4c7e-9b1a-000000000009', name: 'Sam Stranger', roles: [] },
} as const satisfies Record<string, { id: string; name: string; roles: readonly Role[] }>;

export type PersonKey = keyof typeof PEOPLE;

/** Ids of the test company's locations. */
export const LOCATIONS = { tokyo: 'loc-tokyo', taipei: 'loc-taipei', seattle: 'loc-seattle' } as const;

/** A company with three locations and a person in each role; no vouchers. */
export async function seedCompany(store: Store): Promise<void> {
  await store.companies.add({
    id: 'company',
    name: 'Harborline Consulting',
    timeZone: 'Asia/Tokyo',
    anniversaryOn: '2027-04-01',
    defaultLocale: 'en-US',
  });
  const locations = [
    {
      id: LOCATIONS.tokyo,
      mpnId: '4400101',
      name: 'Tokyo',
      country: 'JP',
      currency: 'JPY',
      listed: true,
      timeZone: 'Asia/Tokyo',
    },
    {
      id: LOCATIONS.taipei,
      mpnId: '4400102',
      name: 'Taipei',
      country: 'TW',
      currency: 'TWD',
      listed: true,
      timeZone: 'Asia/Taipei',
    },
    {
      id: LOCATIONS.seattle,
      mpnId: '4400103',
      name: 'Seattle',
      country: 'US',
      currency: 'USD',
      listed: false,
      timeZone: 'America/Los_Angeles',
    },
  ];
  for (const location of locations) await store.locations.add({ ...location, profile: null, closedOn: [] });
  for (const [key, { id, name, roles }] of Object.entries(PEOPLE)) {
    if (key === 'stranger') continue;
    await store.people.add({
      id,
      name,
      roles,
      email: `${key}@harborline.example`,
      locationId: null,
      locale: null,
      defaultLocale: null,
    });
  }
}
