import { RECORDED } from '../../../src/domain/confirmation';
import { addDays, type CalendarDate } from '../../../src/domain/time/dates';
import { findProgram } from '../../../src/domain/scheme/scheme';
import type {
  AssignedVoucher,
  CloseReason,
  ClosedVoucher,
  RedeemedVoucher,
  Reservation,
  ReservedVoucher,
  Voucher,
} from '../../../src/domain/voucher/voucher';
import { workingDaysIn } from '../../../src/domain/time/working-day';
import { fold, voucherKey } from '../../../src/language/fold';
import type { Store } from '../../../src/ports';
import { planningServices } from '../../../src/schemes/planning-services';
import { LOCATIONS, PEOPLE, type PersonKey } from './company';

/** The day on which a world's clock starts (`TODAY` of world.ts). */
const BUILT_ON: CalendarDate = '2026-11-23';

type Facts = Partial<
  Omit<AssignedVoucher, 'version' | 'key' | 'customerId' | 'state' | keyof typeof NOT_YET>
>;
type Reserved = {
  readonly reservation?: Partial<Reservation>;
  readonly confirmation?: ReservedVoucher['confirmation'];
};

/**
 * A voucher that nobody has reserved yet: SDPS, 5 days, delivered in Japan, 120 days left. Its customer is made
 * where there is none of that name; numbers count up: VCH-2026-0001, VCH-2026-0002. `confirmation`: of a reservation that
 * was cancelled.
 */
export async function assignedVoucher(
  store: Store,
  overrides: Facts & Partial<Pick<AssignedVoucher, 'confirmation'>> = {},
): Promise<AssignedVoucher> {
  const { confirmation = null, ...own } = overrides;
  const voucher = await facts(store, own);
  return narrowed(
    await store.vouchers.add({ ...voucher, ...NOT_YET, state: 'assigned', confirmation }),
    'assigned',
  );
}

/** A voucher reserved in Tokyo by Mei, led by Haruto, from ten days ahead; recorded, not yet confirmed. */
export async function reservedVoucher(
  store: Store,
  overrides: Facts & Reserved = {},
): Promise<ReservedVoucher> {
  const { reservation, confirmation = RECORDED, ...own } = overrides;
  const voucher = await facts(store, own);
  const reserved = { ...reservationFor(voucher), ...reservation };
  return narrowed(
    await store.vouchers.add({
      ...voucher,
      ...NOT_YET,
      state: 'reserved',
      reservation: reserved,
      confirmation,
    }),
    'reserved',
  );
}

/** A voucher whose engagement is over, redeemed three days ago; in no claim. */
export async function redeemedVoucher(
  store: Store,
  overrides: Facts & Reserved & Partial<Pick<RedeemedVoucher, 'redeemedOn' | 'claimId'>> = {},
): Promise<RedeemedVoucher> {
  const {
    reservation,
    confirmation = RECORDED,
    redeemedOn = addDays(BUILT_ON, -3),
    claimId = null,
    ...own
  } = overrides;
  const voucher = await facts(store, { assignedOn: addDays(BUILT_ON, -60), ...own });
  const past = {
    startsOn: addDays(BUILT_ON, -20),
    endsOn: endAfter(addDays(BUILT_ON, -20), voucher.days),
    reservedOn: addDays(BUILT_ON, -40),
  };
  const reserved = { ...reservationFor(voucher), ...past, ...reservation };
  return narrowed(
    await store.vouchers.add({
      ...voucher,
      state: 'redeemed',
      reservation: reserved,
      confirmation,
      redeemedOn,
      claimId,
      closeReason: null,
    }),
    'redeemed',
  );
}

/** A voucher that is out of our hands. */
export async function closedVoucher(
  store: Store,
  overrides: Facts & { readonly closeReason?: CloseReason } = {},
): Promise<ClosedVoucher> {
  const { closeReason = 'withdrawn', ...own } = overrides;
  return narrowed(
    await store.vouchers.add({ ...(await facts(store, own)), ...NOT_YET, state: 'closed', closeReason }),
    'closed',
  );
}

/**
 * Everything that makes the company eligible for a program and all of its engagements: the competencies at gold, the
 * exam of each lead toward them, everybody's compliance training, the signed agreement; and its enrollment.
 */
export async function eligibleAndEnrolled(
  store: Store,
  programId = 'SDPS',
  leads: readonly PersonKey[] = ['haruto', 'mei'],
): Promise<void> {
  await eligible(store, programId, leads);
  await store.enrollments.add({
    id: programId,
    enrolledOn: addDays(BUILT_ON, -90),
    enrolledBy: PEOPLE.mei.id,
    anniversaryOn: '2027-04-01',
    confirmation: RECORDED,
  });
}

/** The same without the enrollment: active, and not enrolled. */
export async function eligible(
  store: Store,
  programId = 'SDPS',
  leads: readonly PersonKey[] = ['haruto', 'mei'],
): Promise<void> {
  const program = findProgram(planningServices, programId);
  if (!program) throw new Error(`no program ${programId}`);
  const codes = new Set(
    program.engagements.flatMap(({ competency }) => competency.anyOf.map((any) => any.competency)),
  );
  const on = addDays(BUILT_ON, -100);
  for (const code of codes) {
    await competency(store, code, 'gold', '2027-04-01');
    for (const lead of leads) await exam(store, lead, code, on);
  }
  for (const lead of leads) await training(store, lead, on);
  await agreement(store, on);
}

/** A competency that the company holds until a day. */
export async function competency(
  store: Store,
  code: string,
  level: 'silver' | 'gold',
  until: CalendarDate,
): Promise<void> {
  await addOnce(store, {
    id: `competency:${code}`,
    kind: 'competency',
    subject: code,
    level,
    on: until,
    name: null,
  });
}

/** A person's passed exam toward a competency. */
export async function exam(store: Store, person: PersonKey, code: string, on: CalendarDate): Promise<void> {
  await addOnce(store, {
    id: `exam:${PEOPLE[person].id}:${code}`,
    kind: 'exam',
    subject: PEOPLE[person].id,
    name: code,
    level: null,
    on,
  });
}

/** A person's compliance training. */
export async function training(store: Store, person: PersonKey, on: CalendarDate): Promise<void> {
  await addOnce(store, {
    id: `training:${PEOPLE[person].id}`,
    kind: 'training',
    subject: PEOPLE[person].id,
    on,
    level: null,
    name: null,
  });
}

/** The provider agreement, signed by Mei. */
export async function agreement(store: Store, on: CalendarDate): Promise<void> {
  await addOnce(store, {
    id: 'agreement',
    kind: 'agreement',
    subject: PEOPLE.mei.id,
    on,
    level: null,
    name: null,
  });
}

async function addOnce(store: Store, record: Parameters<Store['qualifications']['add']>[0]): Promise<void> {
  if (!(await store.qualifications.get(record.id))) await store.qualifications.add(record);
}

const NOT_YET = {
  reservation: null,
  confirmation: null,
  redeemedOn: null,
  claimId: null,
  closeReason: null,
} as const;

async function facts(store: Store, overrides: Facts) {
  const count = await store.vouchers.count();
  const number = overrides.number ?? `VCH-2026-${String(count + 1).padStart(4, '0')}`;
  const customerName = overrides.customerName ?? 'Fabrikam, Inc.';
  return {
    id: `voucher-${count + 1}`,
    programId: 'SDPS',
    days: 5,
    deliveryCountry: 'JP',
    adminEmail: 'admin@fabrikam.example',
    agreementNumber: null,
    createdOn: null,
    assignedOn: addDays(BUILT_ON, -30),
    expiresOn: addDays(BUILT_ON, 120),
    expirySource: 'shown' as const,
    takenInOn: addDays(BUILT_ON, -29),
    ...overrides,
    number,
    key: voucherKey(number),
    customerName,
    customerId: await customer(store, customerName),
  };
}

async function customer(store: Store, name: string): Promise<string> {
  const [known] = await store.customers.list({ key: fold(name) });
  if (known) return known.id;
  return (
    await store.customers.add({ id: `customer-${await store.customers.count()}`, name, key: fold(name) })
  ).id;
}

function reservationFor(voucher: { programId: string; days: number }): Reservation {
  const engagement = findProgram(planningServices, voucher.programId)?.engagements[0];
  if (!engagement) throw new Error(`no engagement of ${voucher.programId}`);
  return {
    locationId: LOCATIONS.tokyo,
    engagementId: engagement.id,
    startsOn: addDays(BUILT_ON, 10),
    endsOn: endAfter(addDays(BUILT_ON, 10), voucher.days),
    leadId: PEOPLE.haruto.id,
    exception: null,
    reservedOn: addDays(BUILT_ON, -10),
    termsAcceptedBy: PEOPLE.mei.id,
    termsAcceptedAt: '2026-11-13T03:00:00.000Z',
  };
}

/** The last of so many working days from a day on. */
function endAfter(startsOn: CalendarDate, days: number): CalendarDate {
  let endsOn = startsOn;
  while (workingDaysIn(startsOn, endsOn) < days) endsOn = addDays(endsOn, 1);
  return endsOn;
}

/** The voucher as the state says that it is. */
function narrowed<S extends Voucher['state']>(voucher: Voucher, state: S): Extract<Voucher, { state: S }> {
  if (!isIn(voucher, state)) throw new Error(`${voucher.state} instead of ${state}`);
  return voucher;
}

function isIn<S extends Voucher['state']>(
  voucher: Voucher,
  state: S,
): voucher is Extract<Voucher, { state: S }> {
  return voucher.state === state;
}
