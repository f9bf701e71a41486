import type { Locale } from '../../src/domain/locale';
import { assignedVoucher } from '../support/records/vouchers';
import { createWorld, type World } from '../support/chat/world';

const NUMBERS = [
  'PS-2026-1041',
  'PS-2026-1042',
  'PS-2026-1048',
  'PS-2025-1050',
  'PS-2026-1050',
  'VCH_77-12',
  'Ｎ／4711',
];

let world: World;
beforeAll(async () => {
  world = await createWorld();
  for (const number of NUMBERS) await assignedVoucher(world.store, { number, expiresOn: '2027-04-30' });
});
afterAll(() => world.close());

const answer = async (text: string, locale: Locale = 'en-US') => {
  const { title, text: said, rows } = await world.chat('mei', locale).say(text);
  return { title, said, rows };
};

/** The ends of numbers that were asked for while the sentence was answered. */
async function tailsAsked(text: string): Promise<unknown[]> {
  const asked: unknown[] = [];
  const tenant = world.stores.tenant.bind(world.stores);
  const spy = jest.spyOn(world.stores, 'tenant').mockImplementation((id) => {
    const store = tenant(id);
    const list: typeof store.vouchers.list = (where, order) => {
      if (where && 'tail' in where) asked.push(where.tail);
      return store.vouchers.list(where, order);
    };
    return { ...store, vouchers: { ...store.vouchers, list } };
  });
  await world.chat('mei').say(text);
  spy.mockRestore();
  return asked;
}

describe('a voucher is found by the number as people type it', () => {
  it.each<[text: string, locale: Locale, number?: string]>([
    ['1048', 'en-US'],
    ['１０４８', 'ja-JP'],
    ['# 1048', 'en-US'],
    ['ps 2026 1048', 'en-US'],
    ['PS2026 1048', 'en-US'],
    ['ps20261048', 'en-US'],
    ['ＰＳ２０２６１０４８', 'zh-TW'],
    ['PS_2026_1048', 'en-US'],
    ['PS/2026/1048', 'en-US'],
    ['ps.2026.1048', 'en-US'],
    ['PS–2026–1048', 'en-US'],
    ['PSー2026ー1048', 'ja-JP'],
    ['2026-1048', 'en-US'],
    ['2026 1048', 'en-US'],
    ['20261048', 'en-US'],
    ['voucher 1048', 'en-US'],
    ['voucher no. 1048', 'en-US'],
    ['voucher ps 2026 1048', 'en-US'],
    ['voucher 2026 1048', 'en-US'],
    ['voucher 048', 'en-US'],
    ['voucher 48', 'en-US'],
    ['show me 1048 please', 'en-US'],
    ['利用券1048', 'ja-JP'],
    ['1048を見せてください', 'ja-JP'],
    ['利用券 ＰＳ ２０２６ １０４８ を表示', 'ja-JP'],
    ['請查看1048', 'zh-TW'],
    ['查看憑證ps20261048', 'zh-TW'],
    ['憑證編號1048', 'zh-TW'],
    ['VCH77-12', 'en-US', 'VCH_77-12'],
    ['vch7712', 'en-US', 'VCH_77-12'],
    ['7712', 'en-US', 'VCH_77-12'],
    ['4711', 'en-US', 'Ｎ／4711'],
  ])('%s (%s)', async (text, locale, number = 'PS-2026-1048') => {
    expect((await answer(text, locale)).title).toContain(number);
  });

  it.each<[text: string, locale: Locale, title: string]>([
    ['reserve 1048', 'en-US', 'Reserve voucher PS-2026-1048'],
    ['reserve 1048 for 3 days from 2026-12-08', 'en-US', 'Reserve voucher PS-2026-1048'],
    ['1048を予約', 'ja-JP', '利用券 PS-2026-1048 の予約'],
    ['1048を12月8日から予約したい', 'ja-JP', '利用券 PS-2026-1048 の予約'],
    ['幫我保留1048', 'zh-TW', '保留規劃服務憑證 PS-2026-1048'],
    ['保留 ps 2026 1048，3 天', 'zh-TW', '保留規劃服務憑證 PS-2026-1048'],
    ['history of 1048', 'en-US', 'History: Voucher PS-2026-1048'],
  ])('and is what the rest of the sentence is about: %s (%s)', async (text, locale, title) => {
    expect((await answer(text, locale)).title).toBe(title);
  });

  it('redeems several that are named together', async () => {
    for (const text of [
      'redeem 1048 and 1041',
      'redeem PS-2026-1048, PS-2026-1041',
      'redeem vouchers 1048 1041',
    ]) {
      const { said } = await answer(text);
      expect(said).toContain('PS-2026-1048');
      expect(said).toContain('PS-2026-1041');
      expect(said).not.toContain('PS-2026-1042');
    }
  });
});

describe('which voucher is asked', () => {
  it.each<[text: string, locale: Locale, title: string, numbers: string[]]>([
    ['1050', 'en-US', 'Which voucher?', ['PS-2025-1050', 'PS-2026-1050']],
    ['redeem voucher 1050', 'en-US', 'Which voucher?', ['PS-2025-1050', 'PS-2026-1050']],
    ['利用券1050', 'ja-JP', 'どの利用券ですか?', ['PS-2025-1050', 'PS-2026-1050']],
    ['保留1050', 'zh-TW', '是哪一張憑證？', ['PS-2025-1050', 'PS-2026-1050']],
    ['vouchers 1048 and 1041', 'en-US', 'Which voucher?', ['PS-2026-1048', 'PS-2026-1041']],
    ['1048と1041を予約', 'ja-JP', 'どの利用券ですか?', ['PS-2026-1048', 'PS-2026-1041']],
    ['保留1048和1041', 'zh-TW', '是哪一張憑證？', ['PS-2026-1048', 'PS-2026-1041']],
    ['report of vouchers 1048, 9999', 'en-US', 'Which voucher?', ['PS-2026-1048']],
  ])('where several fit or are named: %s (%s)', async (text, locale, title, numbers) => {
    const asked = await answer(text, locale);
    expect(asked.title).toBe(title);
    expect(asked.rows.map((row) => row.split(' ')[0]).sort()).toEqual([...numbers].sort());
  });

  it('and the answer leads on in the job that was asked for', async () => {
    const mei = world.chat('mei');
    const asked = await mei.say('reserve 1050 for 3 days from 2026-12-08');
    const form = await mei.press(asked, asked.rows.find((row) => row.includes('PS-2026-1050')) ?? '');
    expect(form.title).toBe('Reserve voucher PS-2026-1050');
    expect(form.inputs['startsOn']).toBe('2026-12-08');
  });

  it('says which of several there is not', async () => {
    expect((await answer('reserve voucher 1048 and PS-2026-9999')).said).toContain(
      'There is no voucher PS-2026-9999 here.',
    );
  });
});

describe('what is asked of the store', () => {
  it.each(['help', 'vouchers for Contoso', 'reserve a voucher on 2026-12-08 for 3 days'])(
    'is nothing about numbers where none is typed: %s',
    async (text) => {
      const tails = await tailsAsked(text);
      expect(tails).toEqual([]);
    },
  );

  it('is no more than before for a whole number, and one question by the end of any other', async () => {
    expect(await tailsAsked('redeem PS-2026-1048')).toEqual([]);
    expect(await tailsAsked('voucher 1048')).toEqual([['048']]);
    expect(await tailsAsked('show 1048')).toEqual([['048'], ['048']]);
  });
});

describe('that there is no such voucher is said', () => {
  it.each(['9999', 'voucher 9999', 'PS-2026-9999', 'reserve PS-2026-9999', 'redeem voucher 9999'])(
    'only where no number ends so: %s',
    async (text) => expect((await answer(text)).said).toContain('There is no voucher'),
  );

  it('of no voucher that there is, by any end of its number', async () => {
    for (const { key } of await world.store.vouchers.list()) {
      for (let length = 2; length <= key.length; length += 1) {
        const { said } = await answer(`voucher ${key.slice(-length).replace(/^-/, '')}`);
        expect(said).not.toContain('There is no voucher');
      }
    }
  });

  it.each([
    'expires in 30 days',
    'the 15-day limit',
    'redeem 2 vouchers',
    '2026-12-01',
    'agreement number 1048',
  ])('not of other numbers: %s', async (text) => {
    const { said, title } = await answer(text);
    expect(said).not.toContain('There is no voucher');
    expect(title).not.toContain('1048');
  });
});
