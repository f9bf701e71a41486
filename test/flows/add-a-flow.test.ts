import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { movableClock, systemClock } from '../../src/clock';
import { createDesk } from '../../src/desk/desk';
import { defineFlow, type Flow } from '../../src/desk/flow';
import { type LOCALES } from '../../src/domain/locale';
import { allFlows } from '../../src/flows';
import { helpFlow } from '../../src/flows/help';
import { secondBot } from '../support/chat/second-bot';
import { assignedVoucher } from '../support/records/vouchers';
import { createWorld, type World } from '../support/chat/world';
import { agreementFlow } from './added-flow';

/** The list of flows with one entry more, which is all that adding one takes beside its folder. */
const flows: readonly Flow[] = [
  helpFlow(() => flows),
  ...allFlows().filter(({ id }) => id !== 'help'),
  agreementFlow,
];

describe('a job with a form, added by one folder and one line', () => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  const chat = (locale: (typeof LOCALES)[number]) =>
    secondBot(world, (stores) => stores, { desk: createDesk(flows) }).chat('kenji', undefined, locale);

  it.each([
    [
      'en-US',
      'contract of voucher VCH-2026-0001',
      'Agreement number of voucher VCH-2026-0001',
      'Agreement number noted',
    ],
    ['ja-JP', 'VCH-2026-0001 の契約番号', '利用券 VCH-2026-0001 の契約番号', '契約番号を記録しました'],
    ['zh-TW', '憑證 VCH-2026-0001 的合約', '憑證 VCH-2026-0001 的合約編號', '已記錄合約編號'],
  ] as const)(
    'is understood, opens its form, and answers a receipt once (%s)',
    async (locale, said, title, done) => {
      await assignedVoucher(world.store);
      const kenji = chat(locale);
      const form = await kenji.say(said);
      expect(form.title).toBe(title);
      const saved = await kenji.press(form, 'agreement.save', { agreementNumber: 'E-4711' });
      expect(saved.title).toBe(done);
      expect(saved.text).toContain('E-4711');
      expect((await kenji.press(form, 'agreement.save', { agreementNumber: 'other' })).text).toBe(saved.text);
      expect((await world.store.vouchers.list()).map(({ agreementNumber }) => agreementNumber)).toEqual([
        'E-4711',
      ]);
    },
  );

  it('keeps what was typed where it is refused, and names the field', async () => {
    await assignedVoucher(world.store);
    const kenji = chat('en-US');
    const form = await kenji.say('contract of voucher VCH-2026-0001');
    const refused = await kenji.press(form, 'agreement.save', { agreementNumber: '' });
    expect(refused.title).toBe('Agreement number of voucher VCH-2026-0001');
    expect(refused.text).toContain('Agreement number');
    expect(refused.text).toContain('Please fill this in.');
  });

  it.each([
    [
      'en-US',
      'help',
      'Note the agreement number of a voucher',
      'history VCH-2026-0001',
      'Agreement number noted',
    ],
    ['ja-JP', 'ヘルプ', '利用券の契約番号を記録します', 'VCH-2026-0001 の履歴', '契約番号の記録'],
    ['zh-TW', '說明', '記錄憑證的合約編號', 'VCH-2026-0001 歷程記錄', '記錄合約編號'],
  ] as const)(
    'has its line in the help and its name in the history (%s)',
    async (locale, help, line, history, name) => {
      await assignedVoucher(world.store);
      const kenji = chat(locale);
      expect((await kenji.say(help)).text).toContain(line);
      const [{ id } = { id: '' }] = await world.store.vouchers.list();
      const form = await kenji.invoke('agreement.voucher', { card: { id } });
      await kenji.press(form, 'agreement.save', { agreementNumber: 'E-4711' });
      expect((await kenji.say(history)).text).toContain(name);
    },
  );

  it('is refused to whom it is not for', async () => {
    const viewer = secondBot(world, (stores) => stores, { desk: createDesk(flows) }).chat('daniel');
    expect((await viewer.say('contract')).text).not.toContain('Which voucher?');
  });
});

it('every folder of a flow is on the list', () => {
  const folders = readdirSync(join(__dirname, '../../src/flows'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map(({ name }) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
  const listed = allFlows({ clock: movableClock(systemClock) }).map(({ id }) => id);
  expect([...folders].sort()).toEqual([...listed].sort());
});

it('a step whose verb is not the flow’s own is no part of it', () => {
  expect(() => defineFlow({ ...agreementFlow, id: 'other' })).toThrow(
    'agreement.voucher is no step of other',
  );
});
