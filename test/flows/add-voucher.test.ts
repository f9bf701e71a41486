import type { Locale } from '../../src/domain/locale';
import { assignedVoucher } from '../support/records/vouchers';
import { createWorld, type World } from '../support/chat/world';

const ENGLISH = `From: Rosa Diaz <rosa.diaz@fabrikam.example>
Sent: Friday, November 20, 2026 9:12 AM
To: Kenji Sato <kenji@harborline.example>
Subject: FW: Your Planning Services voucher

Hi Kenji, here is the voucher.

> Voucher number: ＶＣＨ－２０２６－4711
> Customer: Fabrikam, Inc.
> Program: SDPS
> Service level: 5 days
> Agreement number: E1234567
> Expiration date: 2027-03-15
`;

const JAPANESE = `差出人: 田中 <tanaka@fabrikam.example>
送信日時: 2026年11月20日 9:12
宛先: Kenji Sato <kenji@harborline.example>
件名: FW: 計画サービスの利用券

利用券番号：ＶＣＨ－２０２６－4711
顧客名：株式会社ファブリカム
プログラム：SDPS
サービス レベル：5日間
有効期限：2027年3月15日
`;

const CHINESE = `寄件者: 王小明 <wang@fabrikam.example>
寄件日期: 2026年11月20日 9:12
收件者: Kenji Sato <kenji@harborline.example>
主旨: FW: 規劃服務憑證

憑證編號：ＶＣＨ－２０２６－4711
客戶名稱：法布里康股份有限公司
方案：SDPS
服務等級：5 天
到期日：2027年3月15日
`;

const FORM = {
  number: 'VCH-1',
  customer: 'Fabrikam, Inc.',
  program: 'SDPS',
  days: '5',
  country: 'JP',
  expiresOn: '2027-03-15',
};

describe('taking a voucher in', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  const vouchers = () => world.store.vouchers.list({}, { orderBy: 'number' });
  const form = async (person: 'mei' | 'kenji' = 'mei') => {
    const chat = world.chat(person);
    return { chat, card: await chat.press(await chat.say('add voucher'), 'addVoucher.form') };
  };

  it.each([
    ['en-US', 'add voucher', ENGLISH, 'Add the voucher', 'Voucher added', 'Reserve', 'Fabrikam, Inc.'],
    [
      'ja-JP',
      '利用券の追加',
      JAPANESE,
      '利用券を追加する',
      '利用券を追加しました',
      '予約',
      '株式会社ファブリカム',
    ],
    ['zh-TW', '新增憑證', CHINESE, '新增憑證', '已新增規劃服務憑證', '保留', '法布里康股份有限公司'],
  ] as const)(
    'reads a pasted mail and takes the voucher in (%s)',
    async (locale, command, mail, save, done, next, customer) => {
      const kenji = world.chat('kenji', locale);
      const start = await kenji.say(command);
      const read = await kenji.press(start, 'addVoucher.read', { mail });
      expect(read.inputs).toMatchObject({
        number: 'VCH-2026-4711',
        customer,
        program: 'SDPS',
        days: '5',
        expiresOn: '2027-03-15',
      });
      const receipt = await kenji.press(read, save, { country: 'JP' });
      expect(receipt.title).toBe(done);
      expect(receipt.buttons[0]).toBe(next);
      const [voucher] = await vouchers();
      expect(voucher).toMatchObject({
        number: 'VCH-2026-4711',
        key: 'vch-2026-4711',
        state: 'assigned',
        expirySource: 'shown',
        customerName: customer,
      });
    },
  );

  it('opens the form from a mail that is pasted straight into the chat', async () => {
    const card = await world.chat('mei').say(ENGLISH);
    expect(card.text).toContain('Recognized: Voucher number, Customer, Program');
    expect(card.inputs['number']).toBe('VCH-2026-4711');
  });

  it('marks the forwarder as a proposal for the voucher admin, and never takes the agreement for the number', async () => {
    const mei = world.chat('mei');
    const card = await mei.say(ENGLISH.replace('Voucher number', 'Enrollment number'));
    expect(card.inputs['number']).toBe('');
    expect(card.inputs['adminEmail']).toBe('rosa.diaz@fabrikam.example');
    expect(card.text).toContain("Proposed, please decide: Voucher admin's email.");
    expect(card.text).toContain('Proposal: the address of the person who forwarded or received the email.');
  });

  it('names what the mail leaves unclear, and leaves it open', async () => {
    const card = await world
      .chat('mei')
      .say(`${ENGLISH}\n> Expiration date: 2027-04-15\n> Service level: 7 days`);
    expect(card.text).toContain('Not clear, left open: Service level (days) and Expires on, as shown.');
    expect(card.inputs['expiresOn']).toBe('');
    expect(card.inputs['days']).toBe('');
  });

  it.each([
    ['en-US', 'Delivery country: South Korea', 'KR', '✓'],
    ['ja-JP', '実施国：日本', 'JP', '✓'],
    ['zh-TW', '提供服務的國家/地區：台灣', 'TW', '✓'],
  ] as const)('fills in the country that the mail names (%s)', async (locale, line, code, mark) => {
    const kenji = world.chat('kenji', locale);
    const read = await kenji.say(`${ENGLISH}> ${line}`);
    expect(read.inputs).toMatchObject({ country: code, countryOther: '' });
    expect(read.text.split(mark)).toHaveLength(8);
    const again = await kenji.press(read, 'addVoucher.save', { number: '' });
    expect(again.inputs).toMatchObject({ country: code, countryOther: '' });
    await kenji.press(again, 'addVoucher.save', { number: 'VCH-5' });
    expect(await vouchers()).toMatchObject([{ number: 'VCH-5', deliveryCountry: code }]);
  });

  it('says what is stated but cannot be read, apart from what is not stated', async () => {
    const card = await world
      .chat('mei')
      .say(`${ENGLISH.replace('2027-03-15', '03/04/2027')}> Country: Atlantis`);
    expect(card.text).toContain('Not clear, left open: Country of delivery and Expires on, as shown.');
    expect(card.text).toContain('Not stated: Created on and Assigned on.');
    expect(card.inputs).toMatchObject({ expiresOn: '', country: '' });
  });

  it('says so when a mail holds no voucher, and offers the form', async () => {
    const mei = world.chat('mei');
    const card = await mei.press(await mei.say('add voucher'), 'Read the email', {
      mail: 'See you on Monday.',
    });
    expect(card.text).toContain('No voucher was recognized');
    expect(card.find('addVoucher.save')).toBeDefined();
  });

  it.each<[Locale, string, RegExp]>([
    ['en-US', 'Ask the customer for the email', /Harborline Consulting[\s\S]*voucher/],
    ['ja-JP', '顧客にメールを依頼する', /Harborline Consulting[\s\S]*利用券/],
    ['zh-TW', '請客戶轉寄郵件', /Harborline Consulting[\s\S]*憑證/],
  ])('has a message to the customer, in %s and each other language', async (locale, title, words) => {
    const mei = world.chat('mei', locale);
    const start = await mei.say('add voucher');
    const message = await mei.press(start, title);
    expect(message.inputs['message']).toMatch(words);
    expect(message.inputs['message']).not.toContain('{company}');
    const other = locale === 'ja-JP' ? 'English' : '日本語';
    const translated = await mei.press(message, other);
    expect(translated.inputs['message']).toMatch(
      locale === 'ja-JP' ? /Kind regards/ : /お世話になっております/,
    );
  });

  it('fills in what the sentence said', async () => {
    const card = await world.chat('mei').say('add voucher VCH-2026-0099 for 10 days');
    expect(card.inputs).toMatchObject({ number: 'VCH-2026-0099', days: '10' });
  });

  it('computes the expiry from the creation, else estimates it from the assignment', async () => {
    const { chat, card } = await form();
    const created = await chat.press(card, 'Add the voucher', {
      ...FORM,
      expiresOn: '',
      createdOn: '2026-11-01',
      assignedOn: '2026-11-10',
    });
    expect(created.text).toContain('Computed: creation plus 180 days');
    const again = await chat.press(created, 'Add another');
    const second = await chat.press(await chat.press(again, 'addVoucher.form'), 'Add the voucher', {
      ...FORM,
      number: 'VCH-2',
      expiresOn: '',
      assignedOn: '2026-11-10',
    });
    expect(second.text).toContain('Estimate: assignment plus 180 days');
    expect((await vouchers()).map(({ expiresOn, expirySource }) => [expiresOn, expirySource])).toEqual([
      ['2027-04-30', 'creation'],
      ['2027-05-09', 'assignment'],
    ]);
  });

  it('asks for the expiry when no date tells it, and keeps everything typed', async () => {
    const { chat, card } = await form();
    const again = await chat.press(card, 'Add the voucher', {
      ...FORM,
      expiresOn: '',
      agreementNumber: 'E77',
    });
    expect(again.text).toContain('One field needs another look');
    expect(again.inputs).toMatchObject({
      number: 'VCH-1',
      customer: 'Fabrikam, Inc.',
      country: 'JP',
      agreementNumber: 'E77',
    });
    expect(await vouchers()).toHaveLength(0);
  });

  it.each([
    ['en-US', 'Enter one of the three dates'],
    ['ja-JP', '有効期限、作成日、割り当て日のうち、いずれか 1 つを入力してください。'],
    ['zh-TW', '到期日、建立日期或指派日期，請至少填寫一項。'],
  ] as const)('says that one of three dates is needed (%s)', async (locale, text) => {
    const chat = world.chat('mei', locale);
    const card = await chat.invoke('addVoucher.form', { card: {} });
    const again = await chat.press(card, 'addVoucher.save', { ...FORM, expiresOn: '' });
    expect(again.text).toContain(text);
  });

  it('no longer calls a value recognized once it is wrong', async () => {
    const chat = world.chat('mei');
    const card = await chat.say(ENGLISH);
    const marks = (text: string): number => text.split('✓ Recognized; please compare.').length - 1;
    const again = await chat.press(card, 'Add the voucher', { country: 'JP', expiresOn: '' });
    expect(again.text).toContain('Enter one of the three dates');
    expect(marks(again.text)).toBe(marks(card.text) - 1);
    expect(again.text).toContain('If left blank, it is computed from the creation date');
  });

  it('puts a message at each wrong field', async () => {
    const { chat, card } = await form();
    const again = await chat.press(card, 'Add the voucher', {
      ...FORM,
      number: '',
      adminEmail: 'not an address',
    });
    expect(again.text).toContain('2 fields need another look');
    const dates = await chat.press(again, 'Add the voucher', {
      ...FORM,
      adminEmail: '',
      createdOn: '2026-11-24',
      assignedOn: '2026-11-20',
    });
    expect(dates.text).toContain('This date is in the future.');
    expect(dates.text).toContain('This must not be before the day on which the voucher was created.');
    expect(await vouchers()).toHaveLength(0);
  });

  it.each(['VCH-2026-0001', 'ｖｃｈ－２０２６－０００１', ' vch-2026-0001 '])(
    'refuses a number that is here already (%s), with a way to it',
    async (number) => {
      await assignedVoucher(world.store);
      const { chat, card } = await form();
      const again = await chat.press(card, 'Add the voucher', { ...FORM, number, country: 'TW' });
      expect(again.text).toContain('This voucher number is already here.');
      expect(again.inputs).toMatchObject({ number, country: 'TW' });
      expect((await chat.press(again, 'Open voucher VCH-2026-0001')).title).toBe('Voucher VCH-2026-0001');
      expect(await vouchers()).toHaveLength(1);
    },
  );

  it('says that a voucher of a pasted mail is here already', async () => {
    await assignedVoucher(world.store, { number: 'VCH-2026-4711' });
    const card = await world.chat('mei').say(ENGLISH);
    expect(card.text).toContain('This voucher has already been added.');
    expect(card.buttons).toContain('Open the voucher');
  });

  it('uses the customer of the same name, whatever its width and case', async () => {
    const { customerId } = await assignedVoucher(world.store);
    const { chat, card } = await form();
    await chat.press(card, 'Add the voucher', { ...FORM, customer: 'ｆａｂｒｉｋａｍ,  INC.' });
    expect((await vouchers()).map((voucher) => voucher.customerId)).toEqual([customerId, customerId]);
  });

  it.each([
    ['the known one', true],
    ['another one', false],
  ])('asks which customer is meant where one has almost the same name: %s', async (_which, known) => {
    const { customerId } = await assignedVoucher(world.store);
    const { chat, card } = await form();
    const asked = await chat.press(card, 'Add the voucher', { ...FORM, customer: 'Fabrikam' });
    expect(asked.text).toContain('Is it one of these customers?');
    expect(await vouchers()).toHaveLength(1);
    const offered = asked.choices('sameCustomer').map(({ value }) => value);
    expect(offered).toEqual([customerId, 'new']);
    const receipt = await chat.press(asked, 'Add the voucher', { sameCustomer: known ? customerId : 'new' });
    expect(receipt.title).toBe('Voucher added');
    expect(await world.store.customers.count()).toBe(known ? 1 : 2);
  });

  it('takes a country that is not on the list, and no country that does not exist', async () => {
    const { chat, card } = await form();
    const again = await chat.press(card, 'Add the voucher', {
      ...FORM,
      country: 'other',
      countryOther: 'XQ',
    });
    expect(await vouchers()).toHaveLength(0);
    const receipt = await chat.press(again, 'Add the voucher', { countryOther: 'kr' });
    expect(receipt.text).toContain('South Korea');
  });

  it('takes an expired voucher in and says what can be done', async () => {
    const { chat, card } = await form();
    const receipt = await chat.press(card, 'Add the voucher', { ...FORM, expiresOn: '2026-11-01' });
    expect(receipt.text).toContain('It has already expired.');
    expect(receipt.buttons[0]).toBe('Change the expiration date');
  });

  it('answers three presses at once with one receipt and one voucher', async () => {
    const { chat, card } = await form();
    const presses = await Promise.all([1, 2, 3].map(() => chat.press(card, 'Add the voucher', FORM)));
    expect(presses.map(({ title }) => title)).toEqual(['Voucher added', 'Voucher added', 'Voucher added']);
    expect(presses[2]?.json).toEqual(presses[0]?.json);
    expect(await vouchers()).toHaveLength(1);
  });

  it('lets only a partner admin, also when the card is pressed by somebody else', async () => {
    const { card } = await form();
    const { verb, data } = card.find('Add the voucher');
    for (const person of ['haruto', 'gina', 'daniel'] as const) {
      const chat = world.chat(person);
      expect((await chat.say('add voucher')).text).toContain('partner admin');
      expect((await chat.invoke(verb, { ...FORM, ...data })).title).toBe('This is for other roles');
    }
    expect(await vouchers()).toHaveLength(0);
  });

  it('believes nothing that a changed card says', async () => {
    const { chat, card } = await form();
    const { verb, data } = card.find('Add the voucher');
    const forged = { ...data, card: { ...Object(data['card']), state: 'redeemed', id: 'mine' } };
    expect((await chat.invoke(verb, { ...FORM, ...forged })).title).toBe('This card is out of date');
    const program = await chat.press(card, 'Add the voucher', { ...FORM, program: 'NOPE', days: '4' });
    expect(program.text).toContain('2 fields need another look');
    expect(await vouchers()).toHaveLength(0);
  });
});
