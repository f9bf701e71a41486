import { memberOf } from '../../test/support/records/crowd';
import { STAGES, VOUCHERS } from './facts';

const PERSON = memberOf(1).personId;

const HISTORY = STAGES.closed + STAGES.paid;

/** In one connection that needs no journal: where it is cut off, the file is thrown away. */
const SETTINGS = 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000;';

/** What is written into each column; a copy is another record by its number `n`. */
type Columns = Readonly<Record<string, string>>;

const own = (column: string): string => `"${column}" || '-' || n`;

const VOUCHER: Columns = {
  ...same(
    'tenantId version state programId days deliveryCountry adminEmail agreementNumber createdOn assignedOn expiresOn expirySource takenInOn reservation confirmation redeemedOn closeReason leadId engagementId locationId startsOn endsOn reservedOn',
  ),
  ...each('id number key customerId customerName claimId'),
  tail: `substr(replace(${own('key')}, '-', ''), -3)`,
};
const REPORT: Columns = {
  ...same('tenantId version state content submittedAt confirmation endedOn'),
  ...each('id'),
};
const CLAIM: Columns = {
  ...same(
    'tenantId version state programId locationId currency dueOn invoiceNumber reference submittedOn changedOn reason confirmation',
  ),
  ...each('id'),
  lines: `replace("lines", '","amount"', '-' || n || '","amount"')`,
};
const CUSTOMER: Columns = { ...same('tenantId version'), ...each('id name key') };

const AUDIT: Columns = {
  ...same('tenantId'),
  id: `'audit-' || "id"`,
  at: `"takenInOn" || 'T03:00:00.000Z'`,
  actorId: `'${PERSON}'`,
  actorName: `'${PERSON}'`,
  verb: `'addVoucher.save'`,
  event: `'takeIn'`,
  kind: `'voucher'`,
  recordId: '"id"',
  recordVersion: '1',
  reference: 'lower(hex(randomblob(4)))',
  nonce: 'lower(hex(randomblob(16)))',
  origin: `'a:1'`,
  facts: `'{}'`,
  before: `'{}'`,
  after: `'{}'`,
};

const NOTICE: Columns = {
  ...same('tenantId'),
  id: `'notice-' || "id"`,
  version: '3',
  kind: `'notice'`,
  key: `'notice:voucher:' || "id"`,
  state: `'sent'`,
  personId: `'${PERSON}'`,
  payload: `'{}'`,
  urgent: 'FALSE',
  queuedAt: `"takenInOn" || 'T03:00:00.000Z'`,
  dueAt: `"takenInOn" || 'T03:00:00.000Z'`,
  attempts: '1',
  settledAt: `"takenInOn" || 'T03:00:00.000Z'`,
};

/** Makes of the thousand vouchers that are there so many in all: the history is copied, what runs stays as it is. */
export function archiveScript(vouchers: number): string {
  const copies = Math.ceil((vouchers - VOUCHERS) / HISTORY);
  const numbers = `WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < ${copies})`;
  const copied = (table: string, columns: Columns, where = 'TRUE'): string =>
    `INSERT INTO "${table}" (${names(columns)}) ${numbers}
     SELECT ${Object.values(columns).join()} FROM copies CROSS JOIN "${table}" WHERE ${where};`;
  const ofEach = (table: string, columns: Columns): string =>
    `INSERT INTO "${table}" (${names(columns)}) SELECT ${Object.values(columns).join()} FROM "Voucher";`;
  return [
    SETTINGS,
    'BEGIN;',
    ...(copies > 0
      ? [
          copied('Voucher', VOUCHER, `"state" IN ('redeemed', 'closed')`),
          copied('Report', REPORT),
          copied('Claim', CLAIM),
          copied('Customer', CUSTOMER),
        ]
      : []),
    ofEach('AuditEvent', AUDIT),
    ofEach('OutboxItem', NOTICE),
    'COMMIT;',
  ].join('\n');
}

function names(columns: Columns): string {
  return Object.keys(columns)
    .map((name) => `"${name}"`)
    .join();
}

function same(columns: string): Columns {
  return Object.fromEntries(columns.split(' ').map((name) => [name, `"${name}"`]));
}

function each(columns: string): Columns {
  return Object.fromEntries(columns.split(' ').map((name) => [name, own(name)]));
}
