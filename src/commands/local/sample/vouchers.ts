import { RECORDED, type Confirmation } from '../../../domain/confirmation';
import { addDays, type CalendarDate, type Instant } from '../../../domain/time/dates';
import type { CloseReason, RedeemedVoucher, Reservation, Voucher } from '../../../domain/voucher/voucher';
import type { Tables, Unsaved } from '../../../ports';
import { fold } from '../../../language/fold';
import { HARUTO, KENJI, PRIYA, SEATTLE, TAIPEI, TOKYO, WEIHAN } from './people';
import { randomUUID } from 'node:crypto';
import { writeDown } from '../../../desk/act';
import type { Change } from '../../../desk/flow';
import { load } from '../../../desk/load';

const PLACES = {
  JP: { locationId: TOKYO, leadId: HARUTO },
  TW: { locationId: TAIPEI, leadId: WEIHAN },
  US: { locationId: SEATTLE, leadId: PRIYA },
} as const;

type Country = keyof typeof PLACES;

const CUSTOMERS = {
  aozora: ['株式会社青空ロジスティクス', 'JP', '佐々木 健'],
  fuyang: ['富陽電子股份有限公司', 'TW', '陳美玲'],
  ridgeway: ['Ridgeway Health', 'US', 'Dana Cole'],
  minato: ['みなと精機株式会社', 'JP', '山田 太郎'],
  lakeview: ['Lakeview Foods', 'US', 'Sam Ortiz'],
  hokusei: ['北星電機株式会社', 'JP', '高橋 真理'],
  tsubaki: ['椿食品株式会社', 'JP', '井上 直子'],
  kaede: ['かえで建設株式会社', 'JP', '森 悠太'],
} as const satisfies Record<string, readonly [name: string, country: Country, contact: string]>;

/** Short name of a sample customer. */
export type CustomerKey = keyof typeof CUSTOMERS;

/** Who speaks for the customer of a sample voucher. */
export function contactOf({ customerId }: Pick<Voucher, 'customerId'>): { name: string; email: string } {
  const [key, known] = Object.entries(CUSTOMERS).find(([id]) => customerId === `sample-customer-${id}`) ?? [];
  if (!key || !known) throw new Error(`no sample customer ${customerId}`);
  return { name: known[2], email: `contact@${key}.example` };
}

/** Customers of the sample company. */
export async function addCustomers(tables: Tables): Promise<void> {
  for (const [id, [name]] of Object.entries(CUSTOMERS)) {
    await tables.customers.add({ id: `sample-customer-${id}`, name, key: fold(name) });
  }
}

/** Makes sample vouchers with dates relative to a day. */
export function voucherMaker(tables: Tables, today: CalendarDate, now: Instant) {
  const on = (days: number): CalendarDate => addDays(today, days);
  let count = 0;

  function base(customer: CustomerKey, programId: string, days: number, expiresIn: number) {
    const [customerName, country] = CUSTOMERS[customer];
    count += 1;
    const number = `PS-2026-${String(1040 + count)}`;
    return {
      id: `sample-voucher-${count}`,
      number,
      key: fold(number),
      customerId: `sample-customer-${customer}`,
      customerName,
      programId,
      days,
      deliveryCountry: country,
      adminEmail: `vouchers@${customer}.example`,
      agreementNumber: null,
      createdOn: on(expiresIn - 180),
      assignedOn: on(expiresIn - 180),
      expiresOn: on(expiresIn),
      expirySource: 'shown',
      takenInOn: on(Math.max(expiresIn - 179, -120)),
    } as const;
  }

  function reservation(
    customer: CustomerKey,
    programId: string,
    startsIn: number,
    days: number,
  ): Reservation {
    const [, country] = CUSTOMERS[customer];
    return {
      ...PLACES[country],
      engagementId: programId === 'DDPS' ? 'ddps-windows-office' : 'sdps-sharepoint',
      startsOn: on(startsIn),
      endsOn: on(startsIn + days + 1),
      exception: null,
      reservedOn: on(startsIn - 14),
      termsAcceptedBy: KENJI,
      termsAcceptedAt: now,
    };
  }

  const open = { redeemedOn: null, claimId: null, closeReason: null } as const;

  async function add(unsaved: Unsaved<Voucher>): Promise<Voucher> {
    const voucher = await tables.vouchers.add(unsaved);
    await addTrail(tables, voucher);
    return voucher;
  }

  return {
    on,
    assigned: (customer: CustomerKey, programId: string, days: number, expiresIn: number) =>
      add({
        ...base(customer, programId, days, expiresIn),
        ...open,
        state: 'assigned',
        reservation: null,
        confirmation: null,
      }),
    reserved: (
      customer: CustomerKey,
      programId: string,
      days: number,
      expiresIn: number,
      startsIn: number,
      confirmation: Confirmation = RECORDED,
    ) =>
      add({
        ...base(customer, programId, days, expiresIn),
        ...open,
        state: 'reserved',
        reservation: reservation(customer, programId, startsIn, days),
        confirmation,
      }),
    redeemed: (
      customer: CustomerKey,
      programId: string,
      days: number,
      redeemedIn: number,
      more: Partial<Pick<RedeemedVoucher, 'claimId' | 'confirmation'>> = {},
    ) =>
      add({
        ...base(customer, programId, days, redeemedIn + 60),
        state: 'redeemed',
        reservation: reservation(customer, programId, redeemedIn - 20, days),
        confirmation: { state: 'confirmed', at: now, by: 'Mei Tanaka', reference: null },
        redeemedOn: on(redeemedIn),
        claimId: null,
        closeReason: null,
        ...more,
      }),
    closed: (customer: CustomerKey, programId: string, days: number, closeReason: CloseReason) =>
      add({
        ...base(customer, programId, days, 90),
        state: 'closed',
        reservation: null,
        confirmation: null,
        redeemedOn: null,
        claimId: null,
        closeReason,
      }),
  };
}

/** What Kenji did with a voucher until it came to stand as it does: its history. */
async function addTrail(tables: Tables, voucher: Voucher): Promise<void> {
  const { number, customerName: customer, programId: program, days, reservation, redeemedOn } = voucher;
  const actor = await load(tables.people, KENJI);
  const facts = { number, customer, program, days };
  const add = async (
    on: CalendarDate,
    change: Pick<Change, 'event' | 'before' | 'after'> & Partial<Pick<Change, 'facts'>>,
  ): Promise<void> => {
    const now: Instant = `${on}T01:00:00.000Z`;
    const row = { facts, ...change, recordId: voucher.id, recordVersion: voucher.version };
    await writeDown({ newId: randomUUID, now, actor, conversationId: 'sample' }, tables, 'sample', row, null);
  };
  await add(voucher.takenInOn, { event: 'voucher.takeIn', after: { state: 'assigned' } });
  if (!reservation) return;
  const { startsOn, endsOn, reservedOn } = reservation;
  const dates = { startsOn, endsOn };
  await add(reservedOn, {
    event: 'voucher.reserve',
    facts: { ...facts, ...dates },
    before: { state: 'assigned' },
    after: { state: 'reserved', ...dates },
  });
  if (!redeemedOn) return;
  await add(redeemedOn, {
    event: 'voucher.redeem',
    before: { state: 'reserved' },
    after: { state: 'redeemed', redeemedOn },
  });
}
