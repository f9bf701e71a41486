import { everyFlow } from '../support/chat/vocabulary';
import { createSampleChat, SPEAKERS, type SampleChat, type SampleSpeaker } from '../support/chat/sample-chat';
import { SENTENCES } from '../corpus/sentences/sentences';
import { isWhole } from '../support/run/sampled';

const QUESTIONS = SENTENCES.filter(({ means }) => !means.startsWith('do:'));

/** The steps that change something. */
const CHANGING = new Set(
  everyFlow.flatMap(({ steps }) => steps.filter(({ changes }) => changes).map(({ verb }) => verb)),
);
const REFUSED = ['This is for other roles', '別の役割が必要な操作です', '此操作需要其他角色'];
const NOT_UNDERSTOOD = ['I did not understand that', '内容を理解できませんでした', '我不太明白您的意思'];

describe('what somebody asks', () => {
  let sample: SampleChat;
  beforeAll(async () => void (sample = await createSampleChat()));
  afterAll(() => sample.close());

  const ask = async (said: string, speaker?: SampleSpeaker) => sample.say(said, 'en-US', speaker);

  it.each(SPEAKERS)(
    'opens no form that changes something, and is not refused (%s)',
    async (speaker) => {
      // One speaker each here, and everybody all of it in `npm run test:trust`.
      const turn = SPEAKERS.indexOf(speaker);
      const own = QUESTIONS.filter((_, index) => isWhole || index % SPEAKERS.length === turn);
      for (const { locale, said } of own) {
        const card = await sample.say(said, locale, speaker);
        const changing = card.verbs.filter((verb) => CHANGING.has(verb));
        expect({ said, changing }).toEqual({ said, changing: [] });
        expect([...REFUSED, ...NOT_UNDERSTOOD]).not.toContain(card.title);
      }
    },
    120_000,
  );

  it('is answered with the date first, the days left and where the date comes from', async () => {
    const card = await ask('when does PS-2026-1047 expire?');
    expect(card.text).toContain('Expires on January 11, 2027');
    expect(card.text).toContain('40 days left');
    expect(card.text).toContain('Source:');
  });

  it('narrows a list by all that the sentence says, and says so', async () => {
    const card = await ask('which reserved vouchers in Tokyo expire before the end of December?');
    expect(card.text).toContain('Reserved · Tokyo · Expires by December 31, 2026: 2 vouchers');
    expect(card.rows).toHaveLength(2);
  });

  it('counts as expiring in a period neither what has expired nor what is redeemed', async () => {
    const card = await ask('what expires before the end of December?');
    expect(card.text).toContain('All · Expires by December 31, 2026: 3 vouchers');
    expect(card.text).not.toContain('Expired');
  });

  it('takes the day of an order for no filter of the list', async () => {
    const card = await sample.say('開始日を12月10日に変えてください', 'ja-JP');
    expect(card.text).toContain('すべて: ');
  });

  it('keeps what the list is narrowed to when another state is chosen', async () => {
    const chat = sample.chat('mei');
    const card = await chat.press(await chat.say('show me the reserved vouchers in Taipei'), 'Filter', {
      state: 'all',
    });
    expect(card.text).toContain('All · Taipei:');
  });

  it('tells what stands in the way of a redemption, with the step that mends it', async () => {
    const card = await ask("why can't I redeem PS-2026-1042?");
    expect(card.title).toBe('Voucher PS-2026-1042 cannot be redeemed yet');
    expect(card.buttons[0]).toBe('Reserve');
    expect((await ask("why can't I redeem PS-2026-1042?", 'daniel')).buttons).not.toContain('Reserve');
  });

  it('tells amounts to those alone who may see them', async () => {
    expect((await ask('how much money is waiting?')).text).toContain('¥');
    const other = await ask('how much money is waiting?', 'daniel');
    expect(other.text).not.toContain('¥');
    expect(other.text).toContain('Mei Tanaka');
    expect((await ask('what are the rates?', 'haruto')).text).not.toContain('¥');
  });

  it('says that the scheme is silent, and where to look', async () => {
    const card = await ask('to whom is the invoice addressed?');
    expect(card.text).toContain('Not known');
    expect(card.buttons).toContain('Open in browser');
  });

  it('tells a rule with its number, its exceptions and its source', async () => {
    const card = await ask('what is the 15 day limit?');
    expect(card.text).toContain('At most 15 days');
    expect(card.text).toContain('different divisions');
    expect(card.text).toContain('Planning Services: common compliance oversights');
  });

  it('names the people who may', async () => {
    expect((await ask('who can sign the agreement?')).rows).toEqual(['Mei Tanaka']);
  });

  it('shows what one person did on the days that are meant', async () => {
    const card = await ask('what did Kenji do last week?');
    expect(card.text).toContain('Kenji Sato · November 23, 2026 to November 29, 2026');
    expect(card.rows.length).toBeGreaterThan(0);
    expect(card.text).not.toContain('Mei Tanaka');
  });

  it('understands a customer by the first part of the name', async () => {
    expect((await ask('vouchers for 青空')).title).toBe('Vouchers of 株式会社青空ロジスティクス');
    expect((await ask('vouchers for lakeview')).title).toBe('Vouchers of Lakeview Foods');
  });

  it('answers thanks with a word and what waits next', async () => {
    const card = await ask('thanks');
    expect(card.title).toBe('You are welcome.');
    expect(card.rows).toHaveLength(1);
  });

  it('leads from one’s last change to the step that sets it right', async () => {
    expect((await ask('undo', 'kenji')).title).toBe('Your last change');
    const chat = sample.chat('kenji');
    const form = await chat.press(await chat.say('PS-2026-1044'), 'vouchers.number');
    await chat.press(form, 'vouchers.saveNumber', { number: 'PS-2026-9044' });
    const card = await chat.say('undo');
    expect(card.text).toContain('Voucher number corrected');
    expect((await chat.press(card, 'Set it right')).find('vouchers.saveNumber')).toBeDefined();
  });

  it('tells of one’s last change where one was refused something since', async () => {
    const chat = sample.chat('haruto');
    await chat.press(await chat.say('language'), 'language.save', { locale: 'en-US' });
    expect((await chat.say('redeem')).title).toBe('This is for other roles');
    expect((await chat.say('undo')).text).toContain('Language chosen');
  });

  it('is told honestly where nothing undoes a change', async () => {
    const chat = sample.chat('mei');
    await chat.press(await chat.say('language'), 'language.save', { locale: 'en-US' });
    expect((await chat.say('undo')).text).toContain('This cannot be undone');
  });
});
