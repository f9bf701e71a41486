import type { AuditEvent, Facts } from '../domain/audit';
import { COMPANY_ID } from '../domain/company/company';
import { addDays, type CalendarDate } from '../domain/time/dates';
import { instantAt, zonedTime } from '../domain/time/wall-time';
import type { Stores } from '../ports';

/** Comes first in the file: without it Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula, the wide signs of Japanese and Chinese keyboards included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One line of comma-separated values (RFC 4180), with its end. A cell that a spreadsheet would calculate begins with an
 * apostrophe instead, so that what somebody wrote stays text.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** What is exported: whole days in the zone of each company. */
export interface Period {
  readonly from: CalendarDate;
  /** The last day. */
  readonly to: CalendarDate;
  /** One tenant; null: all. */
  readonly tenantId: string | null;
}

/** Events that are read at once. */
const PAGE = 500;

const COLUMNS = [
  'tenantId',
  'at',
  'localTime',
  'timeZone',
  'actorId',
  'actorName',
  'verb',
  'event',
  'kind',
  'recordId',
  'recordVersion',
  'reference',
  'origin',
  'facts',
  'before',
  'after',
] as const;

/** The audit trail of a period as the lines of a CSV file: by tenant, oldest first, one line for each event. */
export async function* auditLines(
  stores: Stores,
  { from, to, tenantId }: Period,
  atOnce = PAGE,
): AsyncIterable<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(COLUMNS)}`;
  const tenants = await stores.tenantsWithAudit();
  for (const tenant of tenantId === null ? tenants : tenants.filter((known) => known === tenantId)) {
    const { audit, companies } = stores.tenant(tenant);
    const timeZone = (await companies.get(COMPANY_ID))?.timeZone ?? 'UTC';
    const start = instantAt(timeZone, from, '00:00');
    const end = instantAt(timeZone, addDays(to, 1), '00:00');
    let page = await audit.within(start, end, atOnce);
    while (page.length > 0) {
      for (const event of page) yield lineOf(tenant, timeZone, event);
      page = await audit.within(start, end, atOnce, page.at(-1));
    }
  }
}

function lineOf(tenantId: string, timeZone: string, event: AuditEvent): string {
  const localTime = zonedTime(timeZone, event.at);
  const row: Readonly<Record<(typeof COLUMNS)[number], string | number | Facts>> = {
    ...event,
    tenantId,
    localTime,
    timeZone,
  };
  return csvLine(
    COLUMNS.map((column) => {
      const value = row[column];
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    }),
  );
}
