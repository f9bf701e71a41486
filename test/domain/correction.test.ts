import { claimMoves } from '../../src/domain/claim/claim-state';
import { standingResult } from '../../src/domain/correction';
import type { AuditEvent } from '../../src/domain/audit';
import { moveBack, type Transitions } from '../../src/domain/lifecycle';
import { reportMoves } from '../../src/domain/report/report';
import { voucherMoves } from '../../src/domain/voucher/voucher';

const TABLES: readonly (readonly [string, Transitions<string, string>])[] = [
  ['claims', claimMoves],
  ['vouchers', voucherMoves],
  ['reports', reportMoves],
];

describe.each(TABLES)('an event that is taken back, in the table of %s', (_, table) => {
  it('leads back where the table led from, and nowhere else', () => {
    const states = Object.keys(table);
    const events = [...new Set(states.flatMap((state) => Object.keys(table[state] ?? {})))];
    for (const from of states)
      for (const to of states)
        for (const event of events) {
          const back = () => moveBack(table, to, event, from);
          if (table[from]?.[event] === to) expect(back()).toBe(from);
          else expect(back).toThrow('illegalMove');
        }
  });
});

describe('the result that stands', () => {
  const history = (...events: readonly string[]): AuditEvent[] =>
    events.toReversed().map((event, index) => ({
      id: `${index}`,
      at: '2026-11-23T03:00:00.000Z',
      actorId: 'kenji',
      actorName: 'Kenji',
      verb: 'claim.record',
      event,
      kind: 'claim',
      recordId: 'c1',
      recordVersion: 1,
      reference: 'VD-1',
      nonce: null,
      origin: 'chat',
      facts: {},
      before: {},
      after: {},
    }));

  it.each<[string[], string | undefined]>([
    [['draft', 'submit', 'approve', 'pay'], 'pay'],
    [['draft', 'submit', 'approve', 'pay', 'takeBack'], 'approve'],
    [['draft', 'submit', 'approve', 'pay', 'takeBack', 'takeBack'], 'submit'],
    [['draft', 'submit', 'approve', 'takeBack', 'hold'], 'hold'],
    [['draft', 'submit', 'approve', 'takeBack', 'hold', 'takeBack'], 'submit'],
    [['draft', 'submit', 'takeBack'], undefined],
    [['draft', 'submit', 'takeBack', 'edit'], undefined],
    [['draft'], undefined],
    [[], undefined],
  ])('after %j is %s', (events, standing) => {
    expect(standingResult('claim', history(...events))?.event).toBe(standing);
  });

  it('of a voucher is not hidden by what left it as it was, and is by what followed from it', () => {
    expect(standingResult('voucher', history('reserve', 'confirm', 'correctNumber'))?.event).toBe('confirm');
    expect(standingResult('voucher', history('reserve', 'confirm', 'changeDates'))).toBeUndefined();
  });

  it('is none where a refusal of an earlier release kept no reservation', () => {
    expect(standingResult('voucher', history('reserve', 'refuse'))).toBeUndefined();
  });
});
