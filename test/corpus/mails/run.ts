import { judge, type Verdict } from './judge';
import { STRANGERS } from './strangers';
import { VOUCHERS } from './vouchers';

/** What the reader makes of the project's own mails, by language and way. */
export async function runMails(): Promise<void> {
  const rows = new Map<string, Record<Verdict, number>>();
  for (const example of [...VOUCHERS, ...STRANGERS]) {
    const kind = example.expected === null ? 'strangers' : example.way;
    const key = `${example.locale} ${kind}`;
    const row = rows.get(key) ?? { right: 0, asked: 0, missed: 0, wrong: 0 };
    for (const { field, verdict, got } of await judge(example)) {
      row[verdict] += 1;
      if (verdict === 'missed' || verdict === 'wrong')
        process.stdout.write(`${verdict}: ${example.name}, ${field}: ${got ?? 'nothing'}\n`);
    }
    rows.set(key, row);
  }
  process.stdout.write('\n');
  for (const [key, row] of rows) {
    const figures = Object.entries(row).map(([verdict, count]) => `${verdict} ${count}`);
    process.stdout.write(`${key.padEnd(18)}${figures.map((figure) => figure.padEnd(11)).join('')}\n`);
  }
}
