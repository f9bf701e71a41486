import { addDays } from '../../src/domain/time/dates';
import type { Locale } from '../../src/domain/locale';
import { LOCATIONS, PEOPLE } from '../support/records/company';
import { createWorld, type World } from '../support/chat/world';
import type { CardView } from '../support/chat/card-view';

const COMPANY = {
  name: 'Northwind Planning',
  timeZone: 'Asia/Taipei',
  timeZoneOther: '',
  anniversaryOn: '2027-03-01',
};
const OSAKA = {
  mpnId: '5500201',
  name: 'Osaka',
  country: 'JP',
  countryOther: '',
  currency: '',
  listed: 'true',
};

describe('an empty database', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld({ company: false })));
  afterEach(() => world.close());

  it.each([
    [
      'en-US',
      'my work',
      'Your company is not set up yet',
      'Your company is set up',
      'Add the first location',
    ],
    [
      'ja-JP',
      'マイワーク',
      '会社の設定がまだ完了していません',
      '会社の設定が完了しました',
      '最初の所在地を追加する',
    ],
    ['zh-TW', '我的工作', '尚未完成公司設定', '公司設定完成', '新增第一個地點'],
  ] as const)('leads the first admin to a working company (%s)', async (locale, typed, title, done, next) => {
    const mei = world.chat('mei', locale);
    const blocked = await mei.say(typed);
    expect(blocked.title).toBe(title);
    const form = await mei.press(blocked, 'company.edit');
    expect(form.inputs).toMatchObject({ name: '', defaultLocale: locale });
    const receipt = await mei.press(form, 'company.save', COMPANY);
    expect(receipt.title).toBe(done);
    expect(receipt.buttons[0]).toBe(next);
    const location = await mei.press(await mei.press(receipt, next), 'company.saveNewLocation', OSAKA);
    const people = await mei.press(location, 'people.open');
    const added = await mei.press(await mei.press(people, 'people.add'), 'people.saveNew', {
      objectId: PEOPLE.kenji.id.toUpperCase(),
      name: 'Kenji Sato',
      roles: 'partnerAdmin',
    });
    expect(added.text).toContain('Kenji Sato');
    const rates = await mei.press(location, 'company.rates');
    const sheet = await mei.press(rates, 'company.programRates');
    await mei.press(sheet, 'company.saveRates', { rate1: '150,000', rate3: '' });
    expect(await world.store.companies.get('company')).toMatchObject({
      name: COMPANY.name,
      timeZone: 'Asia/Taipei',
      version: 1,
    });
    expect(await world.store.locations.list()).toMatchObject([
      { mpnId: '5500201', country: 'JP', currency: 'JPY', listed: true },
    ]);
    expect(await world.store.people.get(PEOPLE.kenji.id)).toMatchObject({
      roles: ['partnerAdmin'],
      defaultLocale: locale,
    });
    expect(await world.store.rates.list()).toMatchObject([
      { country: 'JP', days: 1, amount: { amount: 150_000, currency: 'JPY' } },
    ]);
    expect((await world.chat('kenji', locale).say('help')).title).not.toBe(title);
  });

  it('opens the form at once for an admin who says "company"', async () => {
    expect((await world.chat('mei').say('company')).title).toBe('Set up your company');
  });

  it('offers in help only what works before the set-up, and the set-up first', async () => {
    const help = await world.chat('mei').say('help');
    expect(help.rows).toEqual(['Company', 'Language']);
    expect(help.buttons[0]).toBe('Set up the company');
  });

  it('sets the company up once, however often the button is pressed', async () => {
    const mei = world.chat('mei');
    const form = await mei.say('company');
    const receipts = await Promise.all([1, 2, 3].map(() => mei.press(form, 'Save', COMPANY)));
    expect(receipts.map(({ json }) => json)).toEqual([
      receipts[0]?.json,
      receipts[0]?.json,
      receipts[0]?.json,
    ]);
    expect(await world.store.audit.latest(10)).toHaveLength(1);
  });
});

describe('the company', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each([
    ['en-US', 'company', 'Locations (3)'],
    ['ja-JP', '会社', '所在地 (3)'],
    ['zh-TW', '公司', '地點（3）'],
  ] as const)('is shown with its locations (%s)', async (locale, typed, heading) => {
    const card = await world.chat('gina', locale).say(typed);
    expect(card.title).toBe('Harborline Consulting');
    expect(card.text).toContain(heading);
    expect(card.rows).toEqual(['Seattle', 'Taipei', 'Tokyo']);
  });

  it.each(['kenji', 'haruto', 'daniel'] as const)('is shown to %s, who may not change it', async (person) => {
    const chat = world.chat(person);
    const card = await chat.say('company');
    expect(card.buttons).not.toContain('Change');
    const refused = await chat.invoke('company.edit', { card: {} });
    expect(refused.text).toContain('These people can: Mei Tanaka and Gina Adler');
    await chat.invoke('company.save', {
      card: { version: 1, nonce: crypto.randomUUID() },
      ...COMPANY,
      defaultLocale: 'ja-JP',
    });
    expect(await world.store.companies.get('company')).toMatchObject({
      name: 'Harborline Consulting',
      version: 1,
    });
  });

  it('takes a time zone that is not in the list, and shows it in the form afterwards', async () => {
    const gina = world.chat('gina');
    const form = await gina.press(await gina.say('company'), 'Change');
    expect(form.inputs['timeZone']).toBe('Asia/Tokyo');
    await gina.press(form, 'Save', { timeZone: 'other', timeZoneOther: 'europe/zurich' });
    expect((await world.store.companies.get('company'))?.timeZone).toBe('Europe/Zurich');
    const again = await gina.press(await gina.say('company'), 'Change');
    expect(again.inputs).toMatchObject({ timeZone: 'other', timeZoneOther: 'Europe/Zurich' });
    await gina.press(again, 'Save', { timeZone: 'Asia/Taipei' });
    expect((await world.store.companies.get('company'))?.timeZone).toBe('Asia/Taipei');
  });

  it.each([
    ['en-US', 'Mars/Olympus', 'Please enter a time zone such as Asia/Tokyo.'],
    ['ja-JP', '+09:00', 'Asia/Tokyo のようなタイム ゾーンを入力してください。'],
    ['zh-TW', 'Taipei', '請輸入時區，例如 Asia/Taipei。'],
  ] as const)('keeps what was typed when the time zone is unknown (%s)', async (locale, zone, message) => {
    const gina = world.chat('gina', locale);
    const form = await gina.invoke('company.edit', { card: {} });
    const again = await gina.press(form, 'company.save', {
      name: 'New name',
      timeZone: 'other',
      timeZoneOther: zone,
    });
    expect(again.text).toContain(message);
    expect(again.inputs).toMatchObject({ name: 'New name', timeZoneOther: zone });
    expect(await world.store.companies.get('company')).toMatchObject({ version: 1 });
  });

  it('shows who was first when the card is stale, and takes it on the next press', async () => {
    const [gina, mei] = [world.chat('gina'), world.chat('mei')];
    const form = await gina.invoke('company.edit', { card: {} });
    await mei.press(await mei.invoke('company.edit', { card: {} }), 'Save', { name: 'By Mei' });
    const stale = await gina.press(form, 'Save', { name: 'By Gina' });
    expect(stale.text).toContain('Mei Tanaka changed this');
    expect(stale.inputs['name']).toBe('By Gina');
    expect((await gina.press(stale, 'Save')).title).toBe('Company changed');
    expect((await world.store.companies.get('company'))?.name).toBe('By Gina');
  });

  it('changes a location under its version, and answers a repeated press with the same receipt', async () => {
    const gina = world.chat('gina');
    const page = await gina.press(await gina.say('company'), 'Seattle');
    expect(page.text).toContain('Listed in the partner directory: No');
    const form = await gina.press(page, 'Change');
    const [first, second] = await Promise.all([1, 2].map(() => gina.press(form, 'Save', { listed: 'true' })));
    expect(first?.title).toBe('Location changed');
    expect(second?.json).toEqual(first?.json);
    expect(await world.store.locations.get(LOCATIONS.seattle)).toMatchObject({ listed: true, version: 2 });
  });

  it.each([
    ['en-US', 'A location with this MPN ID is already here.'],
    ['ja-JP', 'この MPN ID の所在地は既に登録されています。'],
    ['zh-TW', '已有使用此 MPN 識別碼的地點。'],
  ] as const)('refuses an MPN ID that another location has, new or changed (%s)', async (locale, message) => {
    const gina = world.chat('gina', locale);
    const form = await gina.invoke('company.addLocation', { card: {} });
    const refused = await gina.press(form, 'company.saveNewLocation', { ...OSAKA, mpnId: '４４００１０１' });
    expect(refused.text).toContain(message);
    expect(refused.inputs).toMatchObject({ name: 'Osaka', listed: 'true' });
    const change = await gina.invoke('company.editLocation', { card: { id: LOCATIONS.taipei } });
    expect((await gina.press(change, 'company.saveLocation', { mpnId: '4400101' })).text).toContain(message);
    expect(await world.store.locations.count()).toBe(3);
  });

  it('adds one location for a new one pressed three times at once', async () => {
    const gina = world.chat('gina');
    const form = await gina.invoke('company.addLocation', { card: {} });
    const receipts = await Promise.all([1, 2, 3].map(() => gina.press(form, 'Save', OSAKA)));
    expect(receipts.map(({ title }) => title)).toEqual([
      'Location added',
      'Location added',
      'Location added',
    ]);
    expect(await world.store.locations.count()).toBe(4);
  });

  it('takes a typed country with its own currency, and asks for the currency where none goes without saying', async () => {
    const gina = world.chat('gina');
    const add = () => gina.invoke('company.addLocation', { card: {} });
    await gina.press(await add(), 'Save', { ...OSAKA, country: 'other', countryOther: 'ch' });
    expect(await world.store.locations.list({ mpnId: '5500201' })).toMatchObject([
      { country: 'CH', currency: 'CHF' },
    ]);
    const brazil = { ...OSAKA, mpnId: '5500202', country: 'other', countryOther: 'BR' };
    const asked = await gina.press(await add(), 'Save', brazil);
    expect(asked.text).toContain('Please fill this in.');
    await gina.press(asked, 'Save', { currency: 'brl' });
    expect(await world.store.locations.list({ mpnId: '5500202' })).toMatchObject([
      { country: 'BR', currency: 'BRL' },
    ]);
    const nowhere = await gina.press(await add(), 'Save', {
      ...OSAKA,
      mpnId: '1',
      country: 'other',
      countryOther: 'ZZ',
      currency: 'XQQ',
    });
    expect(nowhere.text).toContain('2 fields need another look');
    expect(nowhere.text).toContain('Please enter a two-letter country code such as JP.');
    expect(nowhere.text).toContain('Please enter a three-letter currency code such as JPY.');
  });

  it('says that a location is gone when a tampered card names another', async () => {
    const gina = world.chat('gina');
    const card = await gina.invoke('company.location', { card: { id: 'loc-nowhere' } });
    expect(card.text).toContain('This record can no longer be found.');
    const saved = await gina.invoke('company.saveLocation', {
      card: { id: 'loc-nowhere', version: 1, nonce: crypto.randomUUID() },
      ...OSAKA,
    });
    expect(saved.text).toContain('This record can no longer be found.');
    expect(await world.store.locations.count()).toBe(3);
  });
});

describe('an office', () => {
  const NEW_YEAR = ['2026-12-31', '2027-01-01'];
  let world: World;
  beforeEach(async () => {
    world = await createWorld({
      holidays: { isPublic: (country, on) => country === 'JP' && NEW_YEAR.includes(on) },
    });
  });
  afterEach(() => world.close());

  const edit = (locale: Locale = 'en-US'): Promise<CardView> =>
    world.chat('gina', locale).invoke('company.editLocation', { card: { id: LOCATIONS.tokyo } });

  it.each([
    [
      'en-US',
      'Time zone of the office: Europe/Zurich (Central European Standard Time)',
      'Closing days: December 29, 2026, December 30, 2026, and January 4, 2027',
    ],
    ['ja-JP', '所在地のタイム ゾーン: Europe/Zurich', '休業日: 2026年12月29日、2026年12月30日、2027年1月4日'],
    ['zh-TW', '地點的時區: Europe/Zurich', '休業日: 2026年12月29日、2026年12月30日和2027年1月4日'],
  ] as const)('has a time zone and closing days of its own (%s)', async (locale, zone, days) => {
    const gina = world.chat('gina', locale);
    const receipt = await gina.press(await edit(locale), 'company.saveLocation', {
      timeZone: 'other',
      timeZoneOther: 'europe/zurich',
      closedOn: '2027/1/4\n\n12月30日(水), 2026-12-29\r\nDecember 29, 2026\n',
    });
    expect(receipt.text).toContain(zone);
    expect(receipt.text).toContain(days);
    expect(await world.store.locations.get(LOCATIONS.tokyo)).toMatchObject({
      timeZone: 'Europe/Zurich',
      closedOn: ['2026-12-29', '2026-12-30', '2027-01-04'],
    });
    world.setClock('2027-01-02T03:00:00.000Z');
    const page = await gina.press(receipt, 'company.location');
    expect(page.text).not.toMatch(/2026/);
    expect(page.text).toContain(zone);
    const again = await edit(locale);
    expect(again.inputs).toMatchObject({
      timeZone: 'Europe/Zurich',
      closedOn: '2026-12-29\n2026-12-30\n2027-01-04',
    });
    await gina.press(again, 'company.saveLocation', { timeZone: 'inherited', closedOn: ' ' });
    expect(await world.store.locations.get(LOCATIONS.tokyo)).toMatchObject({ timeZone: null, closedOn: [] });
  });

  it.each([
    ['en-US', 'This could not be read: 年末年始'],
    ['ja-JP', '読み取れなかった行: 年末年始'],
    ['zh-TW', '無法辨識的內容：年末年始'],
  ] as const)('names the line that holds no date, and keeps all of them (%s)', async (locale, message) => {
    const closedOn = '2026-12-29\n年末年始\n2027-01-04';
    const again = await world.chat('gina', locale).press(await edit(locale), 'company.saveLocation', {
      closedOn,
    });
    expect(again.text).toContain(message);
    expect(again.inputs['closedOn']).toBe(closedOn);
    expect(await world.store.locations.get(LOCATIONS.tokyo)).toMatchObject({ closedOn: [], version: 1 });
  });

  it.each(['2026-02-31', '03/04/2026', '2026-12-29 to 2027-01-04', '12'])(
    'does not guess closing days from %j',
    async (closedOn) => {
      const again = await world.chat('gina').press(await edit(), 'Save', { closedOn });
      expect(again.text).toContain(`This could not be read: ${closedOn}`);
    },
  );

  it('takes no more closing days than a card can show', async () => {
    const days = Array.from({ length: 101 }, (_, count) => addDays('2027-01-01', count));
    const gina = world.chat('gina');
    const again = await gina.press(await edit(), 'Save', { closedOn: days.join('\n') });
    expect(again.text).toContain('Please enter at most 100 days.');
    const receipt = await gina.press(again, 'Save', { closedOn: days.slice(1).join(',') });
    expect(receipt.text).toContain('January 9, 2027, and 92 more days');
  });

  it.each(['gina', 'daniel'] as const)(
    'shows %s the public holidays ahead, which nobody types',
    async (person) => {
      const chat = world.chat(person);
      const tokyo = await chat.invoke('company.location', { card: { id: LOCATIONS.tokyo } });
      expect(tokyo.text).toContain(
        'Public holidays in the next 60 days: December 31, 2026 and January 1, 2027',
      );
      expect(tokyo.text).toContain('Public holidays of the country are known by themselves.');
      expect(tokyo.text).toContain('Closing days: None');
      const taipei = await chat.invoke('company.location', { card: { id: LOCATIONS.taipei } });
      expect(taipei.text).not.toContain('in the next 60 days');
    },
  );
});

describe('rates', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  async function sheet(locale: Locale = 'en-US', id: string = LOCATIONS.seattle): Promise<CardView> {
    return world.chat('gina', locale).invoke('company.programRates', { card: { id, programId: 'SDPS' } });
  }

  it('are kept in minor units, blank where not known, and shown again as typed', async () => {
    const gina = world.chat('gina');
    const receipt = await gina.press(await sheet(), 'Save', { rate1: '1,500', rate3: '4200.50', rate5: '' });
    expect(receipt.text).toContain('3 days: $4,200.50');
    expect(receipt.text).toContain('5 days: Not known');
    const [three] = await world.store.rates.list({ country: 'US', programId: 'SDPS', days: 3 });
    expect(three).toMatchObject({ id: 'US:SDPS:3', amount: { amount: 420_050, currency: 'USD' } });
    expect((await sheet()).inputs).toMatchObject({ rate1: '1500.00', rate3: '4200.50', rate5: '' });
    await gina.press(await sheet(), 'Save', { rate1: '' });
    expect(await world.store.rates.get('US:SDPS:1')).toMatchObject({ amount: null, version: 2 });
    expect(await world.store.rates.get('US:SDPS:3')).toMatchObject({ version: 1 });
  });

  it.each([
    ['en-US', 'Please enter a whole amount in JPY, such as 1200; JPY takes no decimals.'],
    ['ja-JP', '1200 のような整数の金額 (JPY) を入力してください。JPY では小数を使えません。'],
    ['zh-TW', '請輸入整數金額（JPY），例如 1200；JPY 不使用小數。'],
  ] as const)('in yen take no decimals (%s)', async (locale, message) => {
    const gina = world.chat('gina', locale);
    const again = await gina.press(await sheet(locale, LOCATIONS.tokyo), 'company.saveRates', {
      rate1: '150000.5',
      rate3: '4',
    });
    expect(again.text).toContain(message);
    expect(again.inputs).toMatchObject({ rate1: '150000.5', rate3: '4' });
    expect(await world.store.rates.count()).toBe(0);
  });

  it('with a decimal comma are what their writer meant, and never a hundred times as much', async () => {
    const gina = world.chat('gina');
    const typed = {
      rate1: '1234,50',
      rate3: '1,50',
      rate5: '1,234.50',
      rate10: '1.234,50',
      rate15: '$1,234',
    };
    const receipt = await gina.press(await sheet(), 'Save', typed);
    expect(receipt.text).toContain('1 day: $1,234.50');
    expect(receipt.text).toContain('3 days: $1.50');
    expect(receipt.text).toContain('5 days: $1,234.50');
    expect(receipt.text).toContain('10 days: $1,234.50');
    expect(receipt.text).toContain('15 days: $1,234.00');
  });

  it('in yen are not made of what has decimals', async () => {
    const again = await world
      .chat('gina')
      .press(await sheet('en-US', LOCATIONS.tokyo), 'Save', { rate1: '2,70' });
    expect(again.inputs['rate1']).toBe('2,70');
    expect(again.text).toContain('JPY takes no decimals');
    expect(await world.store.rates.count()).toBe(0);
  });

  it.each([
    ['en-US', 'This can be read as two different amounts. Please enter 01.234 or 1234.000.'],
    ['ja-JP', '2 通りの金額に読み取れます。01.234 または 1234.000 と入力してください。'],
    ['zh-TW', '此金額有兩種讀法，請改輸入 01.234 或 1234.000。'],
  ] as const)(
    'that can be read in two ways are asked back, and either way out is taken (%s)',
    async (locale, message) => {
      const [seattle] = await world.store.locations.list({ id: LOCATIONS.seattle });
      if (seattle) await world.store.locations.save({ ...seattle, country: 'KW', currency: 'KWD' });
      const gina = world.chat('gina', locale);
      const again = await gina.press(await sheet(locale), 'company.saveRates', {
        rate1: '1,234',
        rate3: '1',
      });
      expect(again.text).toContain(message);
      expect(again.inputs).toMatchObject({ rate1: '1,234', rate3: '1' });
      expect(await world.store.rates.count()).toBe(0);
      await gina.press(again, 'company.saveRates', { rate1: '01.234', rate3: '1234.000' });
      const rates = await world.store.rates.list({ country: 'KW' }, { orderBy: 'days' });
      expect(rates.map(({ amount }) => amount?.amount)).toEqual([1_234, 1_234_000]);
      // What stands in the form is read as what it was, by whoever saves it again.
      await gina.press(await sheet(locale), 'company.saveRates', {});
      expect(await world.store.rates.list({ country: 'KW' }, { orderBy: 'days' })).toEqual(rates);
    },
  );

  it('that are too large say so at the field', async () => {
    const again = await world.chat('gina').press(await sheet(), 'Save', { rate1: '99999999999999999999' });
    expect(again.text).toContain('This amount is too large. Please check its digits and enter it again.');
    expect(await world.store.rates.count()).toBe(0);
  });

  it('are refused from a card that somebody overtook, typed amounts kept', async () => {
    const gina = world.chat('gina');
    const [early, late] = [await sheet(), await sheet()];
    await gina.press(late, 'Save', { rate1: '100' });
    const stale = await gina.press(early, 'Save', { rate1: '200' });
    expect(stale.text).toContain('This was changed in the meantime.');
    expect(stale.inputs['rate1']).toBe('200');
  });

  it('can be read but not changed by partner admins, and not opened by consultants', async () => {
    const kenji = world.chat('kenji');
    const card = await kenji.invoke('company.programRates', {
      card: { id: LOCATIONS.tokyo, programId: 'SDPS' },
    });
    expect(card.text).toContain('5 days: Not known');
    expect(card.buttons).not.toContain('Save');
    const refused = await world.chat('haruto').invoke('company.rates', { card: { id: LOCATIONS.tokyo } });
    expect(refused.title).toBe('This is for other roles');
  });
});
