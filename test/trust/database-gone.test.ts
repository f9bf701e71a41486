import { createWords } from '../../src/words/words';
import type { Locale } from '../../src/domain/locale';
import { trail } from '../support/store/records';
import { secondBot } from '../support/chat/second-bot';
import { failing } from '../support/store/store-that-fails';
import { createWorld, type Chat, type World } from '../support/chat/world';

const TYPED = {
  number: 'VCH-9',
  customer: 'Contoso',
  program: 'SDPS',
  days: '5',
  country: 'JP',
  expiresOn: '2027-03-15',
};

describe('while the database is gone', () => {
  let world: World;
  let isGone: boolean;
  let chat: (locale: Locale) => Chat;
  beforeEach(async () => {
    world = await createWorld();
    isGone = false;
    const bot = secondBot(world, (stores) => failing(stores, () => isGone));
    chat = (locale) => bot.chat('kenji', undefined, locale);
  });
  afterEach(() => world.close());

  it.each(['en-US', 'ja-JP', 'zh-TW'] as const)(
    'a form that is sent stays where it is, with words beside it, and is taken when it is sent again (%s)',
    async (locale) => {
      const kenji = chat(locale);
      const form = await kenji.invoke('addVoucher.form', { card: {} });
      isGone = true;
      const [said = ''] = createWords(locale, 'UTC').t('failure.kept', { reference: '|' }).split('|');
      await expect(kenji.press(form, 'addVoucher.save', TYPED)).rejects.toThrow(said);
      expect(world.adapter.updated).toEqual([]);
      expect(world.logged.filter(({ event }) => event === 'turn failed')).toHaveLength(1);
      isGone = false;
      await kenji.press(form, 'addVoucher.save', TYPED);
      expect((await trail(world.store)).map(({ verb }) => verb)).toEqual(['addVoucher.save']);
    },
  );

  it('a form that an older client sends as a message is not replaced either', async () => {
    const kenji = chat('en-US');
    const form = await kenji.invoke('addVoucher.form', { card: {} }, 'form-1');
    const { data } = form.find('addVoucher.save');
    isGone = true;
    const value = { verb: 'addVoucher.save', ...TYPED, ...data };
    const answer = await kenji.say('', { value, replyToId: 'form-1' });
    expect(answer.title).toBe('Something went wrong');
    expect(world.adapter.updated).toEqual([]);
  });

  it('what is typed is answered with words, a reference that the log knows, and a way on', async () => {
    isGone = true;
    const answer = await chat('en-US').say('my work');
    expect(answer.title).toBe('Something went wrong');
    const [line] = world.logged.filter(({ event }) => event === 'turn failed');
    expect(answer.text).toContain(String(line?.fields['reference']));
    expect(line?.fields['cause']).toBe('disk I/O error');
    expect(answer.buttons).toContain('My work');
  });
});
