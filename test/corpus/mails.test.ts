import { judge } from './mails/judge';
import { STRANGERS } from './mails/strangers';
import { VOUCHERS } from './mails/vouchers';

describe('a mail as people send it', () => {
  it.each(VOUCHERS.map((example) => [example.locale, example.name, example] as const))(
    'is read right and nothing in it is guessed: %s, %s',
    async (_locale, _name, example) => {
      const judged = await judge(example);
      expect(judged.filter(({ verdict }) => verdict === 'missed' || verdict === 'wrong')).toEqual([]);
    },
  );

  it.each(STRANGERS.map((example) => [example.locale, example.name, example] as const))(
    'is left alone where it is of somebody else: %s, %s',
    async (_locale, _name, example) => {
      expect(await judge(example)).toEqual([{ field: 'mail', verdict: 'right', got: null }]);
    },
  );
});
