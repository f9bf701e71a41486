import type { Company, Customer, Location, Person, Rate } from '../../../../src/domain/company/company';
import type { Enrollment } from '../../../../src/domain/enrollment/enrollment';
import type { Qualification } from '../../../../src/domain/enrollment/qualification';
import type { Unsaved } from '../../../../src/ports';
import { refused } from './confirmations';

/** A customer; ids and keys of several differ by the number. */
export function customer(n = 1): Unsaved<Customer> {
  return { id: `c-${n}`, name: `Contoso ${n}`, key: `contoso ${n}` };
}

export const companies: Unsaved<Company>[] = [
  {
    id: 'company',
    name: '北風コンサルティング',
    timeZone: 'Asia/Tokyo',
    anniversaryOn: '2027-02-28',
    defaultLocale: 'ja-JP',
  },
];

export const locations: Unsaved<Location>[] = [
  {
    id: 'l-tokyo',
    mpnId: '1001',
    name: '東京',
    country: 'JP',
    currency: 'JPY',
    listed: true,
    profile: {
      displayName: '北風',
      description: 'line one\nline two "quoted"',
      website: 'https://example.com',
      contactName: 'Mei',
      contactEmail: 'mei@example.com',
      contactPhone: '+81 3',
      languages: 'ja, en',
      serviceArea: 'Kantō',
    },
    timeZone: 'Asia/Tokyo',
    closedOn: ['2026-12-30'],
  },
  {
    id: 'l-seattle',
    mpnId: '1002',
    name: 'Seattle',
    country: 'US',
    currency: 'USD',
    listed: false,
    profile: null,
    timeZone: null,
    closedOn: [],
  },
];

export const people: Unsaved<Person>[] = [
  {
    id: 'p-mei',
    name: 'Mei',
    email: 'mei@example.com',
    roles: ['globalAdmin', 'partnerAdmin'],
    locationId: 'l-tokyo',
    locale: 'zh-TW',
    defaultLocale: 'ja-JP',
  },
  { id: 'p-new', name: '', email: null, roles: [], locationId: null, locale: null, defaultLocale: null },
];

export const rates: Unsaved<Rate>[] = [
  { id: 'r-1', country: 'JP', programId: 'DDPS', days: 3, amount: { amount: 300_000, currency: 'JPY' } },
  { id: 'r-2', country: 'US', programId: 'DDPS', days: 3, amount: null },
];

export const customers: Unsaved<Customer>[] = [customer(1)];

export const qualifications: Unsaved<Qualification>[] = [
  { id: 'q-1', kind: 'competency', subject: 'messaging', level: 'gold', on: '2027-02-28', name: null },
  { id: 'q-2', kind: 'exam', subject: 'p-ken', level: null, on: '2026-01-31', name: 'messaging' },
  { id: 'q-3', kind: 'training', subject: 'p-ken', level: null, on: '2026-02-28', name: null },
  { id: 'q-4', kind: 'agreement', subject: 'p-mei', level: null, on: '2026-03-31', name: null },
];

export const enrollments: Unsaved<Enrollment>[] = [
  {
    id: 'DDPS',
    enrolledOn: '2026-03-01',
    enrolledBy: 'p-mei',
    anniversaryOn: '2027-02-28',
    confirmation: refused,
  },
];
