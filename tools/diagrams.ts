import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimMoves } from '../src/domain/claim/claim-state';
import type { Transitions } from '../src/domain/lifecycle';
import { reportMoves } from '../src/domain/report/report';
import { voucherMoves } from '../src/domain/voucher/voucher';
import { voucherMailMoves } from '../src/domain/voucher/voucher-mail';

/** A table of moves as a Mermaid state diagram; moves that stay in their state are left out. */
export function diagram<State extends string, Event extends string>(
  table: Transitions<State, Event>,
  start: NoInfer<State>,
): string {
  const moves = Object.entries<Readonly<Partial<Record<Event, State>>>>(table).flatMap(([from, events]) =>
    Object.entries<State | undefined>(events)
      .filter(([, to]) => to !== from)
      .map(([event, to]) => `  ${from} --> ${String(to)}: ${event}`),
  );
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${start}`, ...moves, '```'].join('\n');
}

/** The diagrams of the README, printed from the tables that decide. */
export function diagrams(): string {
  return [
    '**Voucher**',
    diagram(voucherMoves, 'assigned'),
    '**Completion report**',
    diagram(reportMoves, 'draft'),
    '**Claim**',
    diagram(claimMoves, 'draft'),
    '**Voucher email**',
    diagram(voucherMailMoves, 'proposed'),
  ].join('\n\n');
}

/** The text with the diagrams between their two marks. */
export function withDiagrams(text: string): string {
  const [before = '', , after = ''] = text.split(/(<!-- diagrams -->[^]*<!-- \/diagrams -->)/);
  return `${before}<!-- diagrams -->\n\n${diagrams()}\n\n<!-- /diagrams -->${after}`;
}

if (require.main === module) {
  const readme = join(__dirname, '../README.md');
  writeFileSync(readme, withDiagrams(readFileSync(readme, 'utf8')));
}
