import { claimMoves } from '../domain/claim';
import type { Transitions } from '../domain/lifecycle';
import { reportMoves } from '../domain/report';
import { voucherMoves } from '../domain/voucher';

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
  ].join('\n\n');
}

if (require.main === module) process.stdout.write(`${diagrams()}\n`);
