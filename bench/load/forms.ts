import { execute } from '../../test/support/store/store';
import { WRITTEN } from '../../test/support/records/reports';
import { STAGES } from '../seed/facts';
import { idOf } from '../seed/vouchers';
import { pressed } from './activities';
import type { Load } from './drive';
import { requestOf } from './line';

/** What the receipt of a saved draft is called. */
const RECEIPT = Buffer.from('"Draft saved"');

/** A load of forms, and how many of them were acknowledged so far. */
export interface FormLoad extends Load {
  acknowledged(): number;
}

/**
 * The draft of a completion report is saved again and again, all twelve fields of it: one transaction changes the
 * report, adds to the audit trail and to the outbox. Each line has a report of its own, and every press is on a card of
 * its own; that a report's version counts up by one each time shows that nothing is done twice.
 */
export function savingReports(serviceUrl: string): FormLoad {
  const saved = Array.from({ length: STAGES.reserved }, () => 0);
  let acknowledged = 0;
  return {
    request(turn, line) {
      const version = saved[line] ?? 0;
      const typed = { ...WRITTEN, summary: `Assessed three farms; written for the ${version + 1}. time.` };
      const card = { id: idOf(line), version };
      const activityId = `card-${line}-${turn}-${version}`;
      return requestOf(pressed(line, { verb: 'report.save', card, typed, activityId }, serviceUrl));
    },
    check({ status, body }, line) {
      if (status !== 200 || !body.includes(RECEIPT))
        throw new Error(`no receipt, but ${status}: ${body.toString()}`);
      saved[line] = (saved[line] ?? 0) + 1;
      acknowledged += 1;
    },
    acknowledged: () => acknowledged,
  };
}

/** Throws unless the database holds exactly what was acknowledged: each once. */
export async function checkSaved(url: string, acknowledged: number): Promise<void> {
  const counted = async (sql: string): Promise<number> => Number((await execute(url, sql))[0]?.[0]);
  const rows = await counted(`SELECT COUNT(*) FROM "AuditEvent" WHERE "verb" = 'report.save'`);
  const changes = await counted(`SELECT SUM("version") FROM "Report" WHERE "state" = 'draft'`);
  if (rows !== acknowledged || changes !== acknowledged)
    throw new Error(`${acknowledged} were acknowledged, ${rows} audited, ${changes} made`);
}
