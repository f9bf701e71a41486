import type { CalendarDate, Instant } from '../../src/domain/time/dates';

/** The company that benches run in. */
export const TENANT = '0f3a2c1e-7b64-4d58-9a10-5c2e8f7d6b01';

/** When every bench begins: half past eight in Tokyo, where the company is. */
export const MORNING: Instant = '2026-11-22T23:30:00.000Z';
/** The same day there. */
export const TODAY: CalendarDate = '2026-11-23';

/** Those who use the desk: partner admins whom it knows, each with a chat. */
export const PEOPLE_AT_DESK = 20;

/** Each has two vouchers. */
export const CUSTOMERS = 500;
/** What there is of each voucher's stage. */
export const STAGES = { reserved: 100, assigned: 200, closed: 100, paid: 600 } as const;
export const VOUCHERS = 1_000;
