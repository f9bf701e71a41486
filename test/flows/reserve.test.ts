import {
  assignedVoucher,
  closedVoucher,
  eligible,
  eligibleAndEnrolled,
  redeemedVoucher,
  reservedVoucher,
} from '../support/records/vouchers';
import { LOCATIONS, PEOPLE } from '../support/records/company';
import type { CardView } from '../support/chat/card-view';
import { createWorld, type Chat, type World } from '../support/chat/world';

const CHOSEN = {
  engagement: 'sdps-sharepoint',
  location: LOCATIONS.tokyo,
  startsOn: '2026-12-07',
  endsOn: '2026-12-11',
  lead: PEOPLE.haruto.id,
  terms: 'true',
};

describe('reserving', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  const stored = (id = 'voucher-1') => world.store.vouchers.get(id);
  const ready = async (chat: Chat): Promise<CardView> => {
    await eligibleAndEnrolled(world.store);
    await assignedVoucher(world.store);
    return chat.say('reserve VCH-2026-0001');
  };

  it.each([
    ['en-US', 'reserve', 'Reserve', 'Reservation recorded', 'Select Reserve voucher'],
    ['ja-JP', '予約', '予約する', '予約を記録しました', '利用券の予約'],
    ['zh-TW', '保留', '保留', '已記錄保留', '保留憑證'],
  ] as const)(
    'shows every check, reserves, and says what to press in Partner Center (%s)',
    async (locale, command, submit, done, step) => {
      await eligibleAndEnrolled(world.store);
      const { expiresOn } = await assignedVoucher(world.store);
      const kenji = world.chat('kenji', locale);
      const list = await kenji.say(command);
      const form = await kenji.press(list, 'VCH-2026-0001');
      const receipt = await kenji.press(form, submit, CHOSEN);
      expect(receipt.title).toBe(done);
      expect(receipt.text).toContain(step);
      const { terms, engagement, location, lead, ...dates } = CHOSEN;
      expect(await stored()).toMatchObject({
        state: 'reserved',
        confirmation: { state: 'recorded' },
        expiresOn,
        reservation: {
          engagementId: engagement,
          locationId: location,
          leadId: lead,
          ...dates,
          reservedOn: '2026-11-23',
          termsAcceptedBy: PEOPLE.kenji.id,
        },
      });
    },
  );

  it('shows each number before anything is asked: days left, latest start, limit, competency, each location', async () => {
    const card = await ready(world.chat('kenji'));
    for (const shown of [
      'Expires on March 23, 2027 (120 days left).',
      'Latest start: March 11, 2027.',
      'Enrolled in SDPS',
      'Gold Collaboration and Content is held until',
      '5 of at most 15 days',
      'Tokyo is in Japan, where the engagement is delivered.',
      'Taipei is in Taiwan, but the engagement is delivered in Japan.',
    ]) {
      expect(card.text).toContain(shown);
    }
    expect(card.inputs['location']).toBe(LOCATIONS.tokyo);
  });

  it('heads the checks of each kind of engagement with its name, and those of the locations', async () => {
    await assignedVoucher(world.store, { programId: 'DDPS' });
    const card = await world.chat('kenji').say('reserve VCH-2026-0001');
    const at = (text: string): number => card.text.indexOf(text);
    const order = [
      'Checks',
      'not enrolled in DDPS',
      'Windows and Office Deployment Planning',
      'Needed: Silver or Gold Windows and Devices.',
      'Mobile Productivity Deployment Planning',
      'Modern IT Enterprise Security Proof of Concept',
      'Locations',
      'Tokyo is in Japan',
    ].map(at);
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(card.text.match(/of at most 15 days/g)).toHaveLength(3);
  });

  it('shows after a refusal only the checks of what was chosen, also of a part of it', async () => {
    await assignedVoucher(world.store, { programId: 'DDPS' });
    const kenji = world.chat('kenji');
    const form = await kenji.say('reserve VCH-2026-0001');
    const chosen = { ...CHOSEN, engagement: 'ddps-mobile-productivity' };
    const again = await kenji.press(form, 'Reserve', chosen);
    expect(again.text.match(/of at most 15 days/g)).toHaveLength(1);
    expect(again.text).toContain('Silver or Gold Enterprise Mobility Management');
    expect(again.text).not.toContain('Taipei is in');
    const half = await kenji.press(form, 'Reserve', { ...chosen, location: '', startsOn: '' });
    expect(half.text.match(/of at most 15 days/g)).toHaveLength(1);
    expect(half.text).not.toContain('Taipei is in');
    expect(half.inputs).toMatchObject({ engagement: 'ddps-mobile-productivity', startsOn: '' });
  });

  it('fills in the start that the sentence named, and an end for the days of the voucher', async () => {
    await assignedVoucher(world.store);
    const card = await world.chat('kenji').say('reserve VCH-2026-0001 on 2026-12-03');
    expect(card.inputs).toMatchObject({ startsOn: '2026-12-03', endsOn: '2026-12-09' });
    const list = await world.chat('kenji').say('reserve 2026-12-03');
    expect((await world.chat('kenji').press(list, 'VCH-2026-0001')).inputs).toMatchObject({
      startsOn: '2026-12-03',
    });
  });

  it("opens the only voucher of a named customer, and lists a customer's several", async () => {
    await assignedVoucher(world.store, { customerName: 'Contoso Ltd' });
    await assignedVoucher(world.store, { customerName: 'Fabrikam, Inc.' });
    const kenji = world.chat('kenji');
    expect((await kenji.say('reserve for Contoso Ltd')).title).toBe('Reserve voucher VCH-2026-0001');
    await assignedVoucher(world.store, { customerName: 'Contoso Ltd' });
    expect((await kenji.say('reserve for Contoso Ltd')).rows).toHaveLength(2);
    expect((await kenji.say('reserve')).rows).toHaveLength(3);
  });

  it('keeps the named customer and dates on every page of the list', async () => {
    for (let count = 0; count < 12; count += 1) {
      await assignedVoucher(world.store, { customerName: 'Contoso Ltd' });
      await assignedVoucher(world.store, { customerName: 'Fabrikam, Inc.' });
    }
    const kenji = world.chat('kenji');
    const first = await kenji.say('reserve for Contoso Ltd on 2026-12-03');
    const second = await kenji.press(first, 'Next');
    expect(second.rows).toHaveLength(2);
    expect(second.rows.join()).not.toContain('Fabrikam');
    const again = await kenji.press(await kenji.press(second, 'Previous'), 'Next');
    const form = await kenji.press(again, again.rows[0] ?? '');
    expect(form.text).toContain('Contoso Ltd');
    expect(form.inputs).toMatchObject({ startsOn: '2026-12-03' });
  });

  it('says so when there is nothing to reserve, or when a voucher is in another state', async () => {
    const kenji = world.chat('kenji');
    expect((await kenji.say('reserve')).text).toContain('There is no voucher to reserve.');
    await redeemedVoucher(world.store);
    expect((await kenji.say('reserve VCH-2026-0001')).text).toContain(
      'cannot be reserved in its current state: Redeemed',
    );
    expect((await kenji.say('reserve VCH-2026-7777')).text).toContain(
      'There is no voucher VCH-2026-7777 here.',
    );
  });

  describe('with a check that fails', () => {
    it('keeps everything typed, shows the check, and leads to where it is put right', async () => {
      await eligible(world.store);
      await assignedVoucher(world.store);
      const kenji = world.chat('kenji');
      const again = await kenji.press(await kenji.say('reserve VCH-2026-0001'), 'Reserve', CHOSEN);
      expect(again.text).toContain('One check has failed');
      expect(again.text).toContain('Your company is not enrolled in SDPS yet.');
      expect(again.inputs).toMatchObject(CHOSEN);
      expect(again.buttons).toContain('Enroll in SDPS');
      expect((await stored())?.state).toBe('assigned');
    });

    it.each([
      ['a location in another country', { location: LOCATIONS.taipei }, 'Taipei is in Taiwan'],
      [
        'an end after the expiry',
        { startsOn: '2027-03-22', endsOn: '2027-03-26' },
        'after the voucher expires on',
      ],
      ['a lead without an exam', { lead: PEOPLE.weihan.id }, 'No exam of 陳威翰 is recorded.'],
    ])('refuses %s', async (_what, typed, text) => {
      const kenji = world.chat('kenji');
      const again = await kenji.press(await ready(kenji), 'Reserve', { ...CHOSEN, ...typed });
      expect(again.text).toContain('One check has failed');
      expect(again.text).toContain(text);
      expect((await stored())?.state).toBe('assigned');
    });

    it('asks for an exception where the customer would pass 15 days, and takes it', async () => {
      await eligibleAndEnrolled(world.store);
      await assignedVoucher(world.store, { days: 10 });
      await reservedVoucher(world.store, { days: 10 });
      const kenji = world.chat('kenji');
      const form = await kenji.say('reserve VCH-2026-0001');
      expect(form.text).toContain('20 days for this customer');
      const chosen = { ...CHOSEN, endsOn: '2026-12-18' };
      const again = await kenji.press(form, 'Reserve', chosen);
      expect(again.text).toContain('One check has failed');
      const receipt = await kenji.press(again, 'Reserve', { exception: 'different-entity' });
      expect(receipt.title).toBe('Reservation recorded');
      expect((await stored())?.reservation?.exception).toBe('different-entity');
    });
  });

  it.each([
    ['a start before today', { startsOn: '2026-11-20' }, 'The engagement must start after it is reserved'],
    ['an end before the start', { endsOn: '2026-12-01' }, 'The end must not be before the start.'],
    ['terms not accepted', { terms: 'false' }, 'This has to be accepted to go on.'],
    [
      'an engagement of another program',
      { engagement: 'ssdps-data-estate' },
      'Please choose one of the values offered.',
    ],
    ['a lead who is nobody here', { lead: 'somebody' }, 'Please choose one of the values offered.'],
    ['a lead who only looks', { lead: PEOPLE.daniel.id }, 'Please choose one of the values offered.'],
    [
      'a location that is none of ours',
      { location: 'elsewhere' },
      'Please choose one of the values offered.',
    ],
    [
      'an exception that does not exist',
      { exception: 'because' },
      'Please choose one of the values offered.',
    ],
  ])('puts a message at the field: %s', async (_what, typed, message) => {
    const kenji = world.chat('kenji');
    const again = await kenji.press(await ready(kenji), 'Reserve', { ...CHOSEN, ...typed });
    expect(again.text).toContain(message);
    expect(again.inputs).toMatchObject({ ...CHOSEN, ...typed });
    expect((await stored())?.state).toBe('assigned');
  });

  it('answers three presses at once with one receipt, and a card from before with the voucher as it stands', async () => {
    const kenji = world.chat('kenji');
    const form = await ready(kenji);
    const old = await kenji.say('reserve VCH-2026-0001');
    const presses = await Promise.all([1, 2, 3].map(() => kenji.press(form, 'Reserve', CHOSEN)));
    expect(presses[1]?.json).toEqual(presses[0]?.json);
    expect(presses[2]?.json).toEqual(presses[0]?.json);
    expect(await world.store.audit.latest(10)).toHaveLength(1);
    const stale = await kenji.press(old, 'Reserve', CHOSEN);
    expect(stale.text).toContain('Kenji Sato changed this on');
    expect(stale.text).toContain('Reserved');
    expect(stale.buttons).toContain('Open the voucher');
  });

  it('lets only a partner admin, whatever card is pressed, and believes no changed card', async () => {
    const kenji = world.chat('kenji');
    const form = await ready(kenji);
    const { verb, data } = form.find('reserve.submit');
    for (const person of ['haruto', 'gina', 'daniel'] as const) {
      expect((await world.chat(person).say('reserve')).title).toBe('This is for other roles');
      expect((await world.chat(person).invoke(verb, { ...CHOSEN, ...data })).title).toBe(
        'This is for other roles',
      );
    }
    await closedVoucher(world.store);
    const forged = await kenji.invoke(verb, {
      ...CHOSEN,
      card: { ...Object(data['card']), id: 'voucher-2' },
    });
    expect(forged.text).toContain('Closed');
    expect((await stored())?.state).toBe('assigned');
    expect((await stored('voucher-2'))?.state).toBe('closed');
  });

  it.each([
    ['DDPS', 'ddps-windows-office'],
    ['DYDPS', 'dydps-upgrade-finance-operations'],
  ])(
    'fits on a card with many people, locations and kinds of engagement: %s',
    async (programId, engagement) => {
      for (let index = 0; index < 40; index += 1) {
        const id = `b2c0f5d2-0000-4c7e-9b1a-0000000000${String(index).padStart(2, '0')}`;
        await world.store.people.add({
          id,
          name: `鈴木 康太郎左衛門 ${index}`,
          roles: ['consultant'],
          email: null,
          locationId: null,
          locale: null,
          defaultLocale: null,
        });
        await world.store.locations.add({
          id: `loc-${index}`,
          mpnId: `55${index}`,
          name: `大阪市中央区本町オフィス ${index}`,
          country: 'JP',
          currency: 'JPY',
          listed: false,
          profile: null,
          timeZone: null,
          closedOn: [],
        });
      }
      await reservedVoucher(world.store, { programId, days: 10, reservation: { engagementId: engagement } });
      await assignedVoucher(world.store, { programId, days: 10 });
      for (const locale of ['en-US', 'ja-JP', 'zh-TW'] as const) {
        const kenji = world.chat('kenji', locale);
        const form = await kenji.press(
          await kenji.say({ 'en-US': 'reserve', 'ja-JP': '予約', 'zh-TW': '保留' }[locale]),
          'VCH-2026-0002',
        );
        const lead = form.choices('lead')[0]?.value ?? '';
        await kenji.press(form, 'reserve.submit', {});
        await kenji.press(form, 'reserve.submit', {
          ...CHOSEN,
          engagement,
          location: 'loc-1',
          lead,
        });
      }
    },
  );

  describe("Partner Center's answer", () => {
    it.each([
      ['en-US', 'vouchers', 'Record the confirmation', 'Reservation confirmed'],
      ['ja-JP', '利用券', '確認結果を記録する', '予約を確認済みにしました'],
      ['zh-TW', '憑證', '記錄確認結果', '已確認保留'],
    ] as const)('is written down with its reference (%s)', async (locale, said, title, done) => {
      await reservedVoucher(world.store);
      const mei = world.chat('mei', locale);
      const form = await mei.press(await mei.say(`${said} VCH-2026-0001`), title);
      const receipt = await mei.press(form, 'reserve.saveConfirmed', { reference: 'ＶＶＲ-77' });
      expect(receipt.title).toBe(done);
      expect(await stored()).toMatchObject({
        state: 'reserved',
        confirmation: { state: 'confirmed', by: 'Mei Tanaka', reference: 'VVR-77' },
      });
      const card = await mei.press(receipt, 'vouchers.show');
      expect(card.text).toContain('VVR-77');
      expect(card.buttons).not.toContain(title);
    });

    const refuse = async (typed: Record<string, string>): Promise<CardView> => {
      await reservedVoucher(world.store);
      const mei = world.chat('mei');
      const confirm = await mei.press(await mei.say('vouchers VCH-2026-0001'), 'Record the confirmation');
      const form = await mei.press(confirm, 'It was refused');
      return mei.press(form, 'Record the refusal', typed);
    };

    it.each([
      ['en-US', 'This is already recorded as confirmed.'],
      ['ja-JP', 'すでに確認済みとして記録されています。'],
      ['zh-TW', '此步驟已記錄為已確認。'],
    ] as const)('is no refusal any more once it was confirmed (%s)', async (locale, text) => {
      const { id } = await reservedVoucher(world.store);
      const mei = world.chat('mei', locale);
      const old = await mei.invoke('reserve.confirm', { card: { id } });
      const form = await mei.press(old, 'reserve.refuse');
      await mei.press(old, 'reserve.saveConfirmed');
      const answer = await mei.press(old, 'reserve.refuse');
      expect(answer.text).toContain(text);
      expect(() => answer.find('reserve.saveRefused')).toThrow();
      expect(answer.find('vouchers.show').data).toMatchObject({ card: { id } });
      const confirmed = await stored();
      expect(confirmed).toMatchObject({ state: 'reserved', confirmation: { state: 'confirmed' } });
      const { data } = form.find('reserve.saveRefused');
      const card = { ...Object(data['card']), version: confirmed?.version };
      expect((await mei.invoke('reserve.saveRefused', { card, reason: 'invalid' })).text).toContain(text);
      expect(await stored()).toEqual(confirmed);
      const again = await mei.invoke('reserve.confirm', { card: { id } });
      expect(() => again.find('reserve.refuse')).toThrow();
    });

    it.each([
      ['en-US', /^Record the confirmation: /, /^Record a refusal: /],
      ['ja-JP', /^確認結果を記録する: /, /^予約の拒否を記録する: /],
      ['zh-TW', /^記錄確認結果：/, /^記錄保留遭拒：/],
    ] as const)('is asked for by titles that claim nothing yet (%s)', async (locale, confirm, refuse) => {
      const { id } = await reservedVoucher(world.store);
      const mei = world.chat('mei', locale);
      expect((await mei.invoke('reserve.confirm', { card: { id } })).title).toMatch(confirm);
      expect((await mei.invoke('reserve.refuse', { card: { id } })).title).toMatch(refuse);
    });

    it('that another partner took it closes the voucher', async () => {
      const receipt = await refuse({ reason: 'takenByOther' });
      expect(receipt.buttons[0]).toBe('Ask the customer');
      expect(await stored()).toMatchObject({ state: 'closed', closeReason: 'takenByOther' });
    });

    it('that the number is invalid gives the voucher back, and leads to its number', async () => {
      const receipt = await refuse({ reason: 'invalid' });
      expect(receipt.buttons[0]).toBe('Correct the number');
      expect(await stored()).toMatchObject({ state: 'assigned', reservation: null, expiresOn: '2027-03-23' });
    });

    it.each([
      ['', '2026-11-22'],
      ['2026-11-10', '2026-11-10'],
    ])('that it has expired writes the expiry down (%s)', async (typed, expiresOn) => {
      const receipt = await refuse({ reason: 'expired', expiresOn: typed });
      expect(receipt.buttons[0]).toBe('Change the expiration date');
      expect(await stored()).toMatchObject({ state: 'assigned', expiresOn, expirySource: 'shown' });
      expect((await world.chat('mei').press(receipt, 'Open the voucher')).text).toContain('Expired');
    });

    it('needs a reason, and an expiry that has passed', async () => {
      expect((await refuse({ reason: '' })).text).toContain('Please fill this in.');
      const mei = world.chat('mei');
      const form = await mei.invoke('reserve.refuse', { card: { id: 'voucher-1' } });
      const again = await mei.press(form, 'Record the refusal', {
        reason: 'expired',
        expiresOn: '2026-12-24',
      });
      expect(again.text).toContain('This date is in the future.');
      expect((await stored())?.state).toBe('reserved');
    });
  });

  describe('a change of dates', () => {
    it.each([
      ['en-US', 'vouchers', 'Change dates', 'New dates recorded'],
      ['ja-JP', '利用券', '日程を変更する', '新しい日程を記録しました'],
      ['zh-TW', '憑證', '變更日期', '已記錄新的日期'],
    ] as const)(
      'checks again, and has to be carried out in Partner Center too (%s)',
      async (locale, said, title, done) => {
        await eligibleAndEnrolled(world.store);
        await reservedVoucher(world.store, {
          confirmation: {
            state: 'confirmed',
            at: '2026-11-13T03:00:00.000Z',
            by: 'Mei Tanaka',
            reference: null,
          },
        });
        const mei = world.chat('mei', locale);
        const form = await mei.press(await mei.say(`${said} VCH-2026-0001`), title);
        const late = await mei.press(form, title, { startsOn: '2027-03-22', endsOn: '2027-03-26' });
        expect(late.inputs).toMatchObject({ startsOn: '2027-03-22', endsOn: '2027-03-26' });
        expect((await stored())?.reservation?.startsOn).toBe('2026-12-03');
        const receipt = await mei.press(late, title, { startsOn: '2026-12-14', endsOn: '2026-12-18' });
        expect(receipt.title).toBe(done);
        expect(await stored()).toMatchObject({
          confirmation: { state: 'recorded' },
          reservation: { startsOn: '2026-12-14', endsOn: '2026-12-18' },
        });
      },
    );

    it('that changes nothing, or ends before it starts, is said at the field', async () => {
      await eligibleAndEnrolled(world.store);
      await reservedVoucher(world.store);
      const mei = world.chat('mei');
      const form = await mei.press(await mei.say('vouchers VCH-2026-0001'), 'Change dates');
      expect((await mei.press(form, 'Change dates')).text).toContain('This is the same as before.');
      expect((await mei.press(form, 'Change dates', { endsOn: '2026-12-01' })).text).toContain(
        'The end must not be before the start.',
      );
    });
  });

  it.each([
    ['en-US', 'vouchers', 'Cancel reservation', 'Cancellation recorded'],
    ['ja-JP', '利用券', '予約をキャンセルする', '予約のキャンセルを記録しました'],
    ['zh-TW', '憑證', '取消保留', '已記錄取消保留'],
  ] as const)(
    'is cancelled for one of three reasons, and the expiry stays (%s)',
    async (locale, said, title, done) => {
      const { expiresOn } = await reservedVoucher(world.store);
      const mei = world.chat('mei', locale);
      const form = await mei.press(await mei.say(`${said} VCH-2026-0001`), title);
      expect(form.choices('reason')).toHaveLength(3);
      const wrong = await mei.press(form, 'reserve.saveCancelled', { reason: 'a whim' });
      expect((await stored())?.state).toBe('reserved');
      const receipt = await mei.press(wrong, 'reserve.saveCancelled', { reason: 'not-taking-place' });
      expect(receipt.title).toBe(done);
      expect(await stored()).toMatchObject({
        state: 'assigned',
        reservation: null,
        confirmation: { state: 'recorded', cancelReason: 'not-taking-place' },
        expiresOn,
      });
    },
  );
});
