import fc from 'fast-check';
import { meaningOf } from '../../support/chat/vocabulary';

const today = '2026-11-18';
const nearest = (text: string) => meaningOf(text, { today }).nearest;

describe('what was not understood gets the three nearest commands', () => {
  test.each<[string, string]>([
    ['reserv', 'reserve'],
    ['vuochers', 'vouchers'],
    ['elegibility', 'eligibility'],
    ['hlep', 'help'],
    ['elig', 'eligibility'],
    ['I would like to redem it', 'redeem'],
    ['clam', 'claim'],
    ['langauge', 'language'],
    ['my wrok', 'myWork'],
    ['利用', 'vouchers'],
    ['ヘル', 'help'],
    ['プロファ', 'profile'],
    ['予訳', 'reserve'],
    ['歷程', 'history'],
    ['保溜', 'reserve'],
  ])('%s → %s first', (text, command) => {
    const meaning = meaningOf(text, { today });
    expect(meaning.command ?? meaning.nearest[0]).toBe(command);
  });

  test.each(['xyzzy', '天気', '12345', '', '🙂'])(
    '%j is near nothing, so the usual three stand there',
    (text) => {
      expect(nearest(text)).toEqual(['help', 'myWork', 'vouchers']);
    },
  );

  test('a command that may not be proposed leaves its place to the next', () => {
    const mayPropose = (command: string) => command !== 'reserve' && command !== 'myWork';
    const { nearest: three } = meaningOf('reserv', { today, mayPropose });
    expect(three).toHaveLength(3);
    expect(three).not.toContain('reserve');
    expect(three).not.toContain('myWork');
  });

  test('they are always three different ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { command, nearest: three } = meaningOf(text, { today });
        expect(new Set(three).size).toBe(command ? 0 : 3);
      }),
    );
  });
});
