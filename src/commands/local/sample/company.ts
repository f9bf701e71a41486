import { COMPANY_ID } from '../../../domain/company/company';
import { addDays, type CalendarDate } from '../../../domain/time/dates';
import { RECORDED } from '../../../domain/confirmation';
import type { CompetencyLevel } from '../../../domain/scheme/scheme';
import type { Tables } from '../../../ports';
import { HARUTO, KENJI, MEI, PRIYA, SAMPLE, SEATTLE, TAIPEI, TOKYO, WEIHAN } from './people';

/** Company, locations, qualifications, enrollments, rates: some in order, some with something to see to. */
export async function addCompany(tables: Tables, today: CalendarDate): Promise<void> {
  const on = (days: number): CalendarDate => addDays(today, days);
  await tables.companies.add({
    id: COMPANY_ID,
    name: 'Harborline Consulting',
    timeZone: SAMPLE.timeZone,
    anniversaryOn: on(80),
    defaultLocale: 'en-US',
  });
  await addLocations(tables);
  await addQualifications(tables, on);
  const enrollments = [
    ['SDPS', 80],
    ['DDPS', -10],
    ['SSDPS', -45],
  ] as const;
  for (const [id, anniversary] of enrollments) {
    await tables.enrollments.add({
      id,
      enrolledOn: on(anniversary - 360),
      enrolledBy: MEI,
      anniversaryOn: on(anniversary),
      confirmation: RECORDED,
    });
  }
  await addRates(tables);
  const done = ['redeemed-voucher', 'global-admin', 'organization', 'bank-accounts', 'users'];
  await tables.paymentSetups.add({ id: 'SDPS', done });
  await tables.paymentSetups.add({ id: 'DDPS', done: done.slice(0, 2) });
}

async function addLocations(tables: Tables): Promise<void> {
  const profile = {
    displayName: 'Harborline Consulting Tokyo',
    description: 'Planning for SharePoint, Windows and Office in enterprises.',
    website: 'https://harborline.example/tokyo',
    contactName: 'Kenji Sato',
    contactEmail: 'kenji.sato@harborline.example',
    contactPhone: '+81 3 0000 0000',
    languages: '日本語, English',
    serviceArea: 'Kanto',
  };
  const locations = [
    {
      id: TOKYO,
      mpnId: '5208101',
      name: 'Tokyo',
      country: 'JP',
      currency: 'JPY',
      listed: true,
      profile,
      timeZone: 'Asia/Tokyo',
      closedOn: [],
    },
    {
      id: TAIPEI,
      mpnId: '5208102',
      name: 'Taipei',
      country: 'TW',
      currency: 'TWD',
      listed: true,
      profile: null,
      timeZone: 'Asia/Taipei',
      closedOn: [],
    },
    {
      id: SEATTLE,
      mpnId: '5208103',
      name: 'Seattle',
      country: 'US',
      currency: 'USD',
      listed: false,
      profile: null,
      timeZone: 'America/Los_Angeles',
      closedOn: [],
    },
  ];
  for (const location of locations) await tables.locations.add(location);
}

async function addQualifications(tables: Tables, on: (days: number) => CalendarDate): Promise<void> {
  const held: readonly (readonly [string, CompetencyLevel, number])[] = [
    ['collaboration-and-content', 'gold', 200],
    ['windows-and-devices', 'silver', 40],
    ['data-platform', 'gold', 120],
    ['messaging', 'silver', 300],
    ['datacenter', 'silver', -20],
  ];
  for (const [subject, level, days] of held) {
    await tables.qualifications.add({
      id: `competency:${subject}`,
      kind: 'competency',
      subject,
      level,
      on: on(days),
      name: null,
    });
  }
  const exams = [
    [HARUTO, 'collaboration-and-content'],
    [WEIHAN, 'collaboration-and-content'],
    [PRIYA, 'collaboration-and-content'],
    [WEIHAN, 'windows-and-devices'],
    [HARUTO, 'messaging'],
  ] as const;
  for (const [subject, name] of exams) {
    await tables.qualifications.add({
      id: `exam:${subject}:${name}`,
      kind: 'exam',
      subject,
      name,
      level: null,
      on: on(-210),
    });
  }
  for (const subject of [MEI, KENJI, HARUTO, WEIHAN, PRIYA]) {
    await tables.qualifications.add({
      id: `training:${subject}`,
      kind: 'training',
      subject,
      on: on(-280),
      level: null,
      name: null,
    });
  }
  const agreement = { kind: 'agreement', subject: MEI, on: on(-275), level: null, name: null } as const;
  await tables.qualifications.add({ id: 'agreement', ...agreement });
}

/** Made up: no list of rates is public. */
async function addRates(tables: Tables): Promise<void> {
  const daily = { JP: { amount: 90_000, currency: 'JPY' }, US: { amount: 80_000, currency: 'USD' } } as const;
  for (const [country, { amount, currency }] of Object.entries(daily)) {
    for (const programId of ['SDPS', 'DDPS']) {
      for (const days of [1, 3, 5, 10, 15]) {
        await tables.rates.add({
          id: `${country}:${programId}:${days}`,
          country,
          programId,
          days,
          amount: { amount: amount * days, currency },
        });
      }
    }
  }
}
