import type { Locale } from '../../src/domain/locale';
import { createWords } from '../../src/words/words';
import { voucherMailBlocks, voucherMailButtons } from '../../src/flows/shared/voucher-mail-parts';
import { meaningOf } from '../support/chat/vocabulary';
import { loadMailToTell } from '../../src/notices/voucher-mail-differences';
import { planningServices } from '../../src/schemes/planning-services';
import { receive, voucherMail } from '../support/notices/mailbox';
import { secondBot } from '../support/chat/second-bot';
import { assignedVoucher } from '../support/records/vouchers';
import { createWorld, TODAY, type World } from '../support/chat/world';

const HTML: Readonly<Record<Locale, string>> = {
  'en-US': `<p>FYI</p><table><tr><td>Voucher ID</td><td>VP-1</td></tr><tr><td>Customer</td><td>Fabrikam</td></tr>
    <tr><td>Program</td><td>SDPS</td></tr><tr><td>Service level</td><td>5 days</td></tr>
    <tr><td>Country</td><td>Japan</td></tr><tr><td>Expiration date</td><td>March 15, 2027</td></tr></table>`,
  'ja-JP': `<table><tr><td><p>利用券&nbsp;ID</p></td><td><p>ＶＰ－１</p></td></tr><tr><td>お客様名</td><td>Fabrikam</td></tr>
    <tr><td>プログラム</td><td>SDPS</td></tr><tr><td>サービス レベル</td><td>5 日間</td></tr>
    <tr><td>実施国</td><td>日本</td></tr><tr><td>有効期限</td><td>2027年3月15日</td></tr></table>`,
  'zh-TW': `<table><tr><th>憑證編號</th><th>客戶名稱</th><th>方案</th><th>服務等級</th><th>國家/地區</th><th>到期日</th></tr>
    <tr><td>VP-1</td><td>Fabrikam</td><td>SDPS</td><td>5 天</td><td>日本</td><td>2027/03/15</td></tr></table>`,
};

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const vouchers = () => world.store.vouchers.list();
const mails = () => world.store.voucherMails.list();

describe('the words for it', () => {
  it.each([
    'voucher mails',
    'show me the voucher emails',
    'inbox',
    'mailbox',
    '利用券のメール',
    '受信メールを見せて',
    '憑證郵件',
    '郵件清單',
    '請打開收件匣',
  ])('%s opens the list', (text) => {
    expect(meaningOf(text, { today: TODAY }).command).toBe('voucherMails');
  });

  it.each([
    'voucher mail',
    'add a voucher from the mail',
    'paste a mail',
    'メールを貼り付けたい',
    '貼上郵件',
  ])('%s is about adding one by hand', (text) => {
    expect(meaningOf(text, { today: TODAY }).command).toBe('addVoucher');
  });
});

describe('taking in from a proposal', () => {
  it.each([
    ['en-US', 'voucher emails', 'One email waits', 'Add the voucher', 'Voucher added', 'March 15, 2027'],
    [
      'ja-JP',
      '利用券のメール',
      '確認待ちのメールが 1 件',
      '利用券を追加する',
      '利用券を追加しました',
      '2027年3月15日',
    ],
    ['zh-TW', '憑證郵件', '有 1 封郵件待確認', '新增憑證', '已新增規劃服務憑證', '2027年3月15日'],
  ] as const)(
    'goes from the list over the mail to the voucher (%s)',
    async (locale, command, count, add, done, expiry) => {
      const [mail] = await receive(world, voucherMail('VP-1', { body: HTML[locale] }));
      const kenji = world.chat('kenji', locale);
      const list = await kenji.say(command);
      expect(list.text).toContain(count);
      const proposal = await kenji.press(list, 'FW: Your Planning Services voucher');
      for (const shown of ['rosa.diaz@fabrikam.example', 'VP-1', 'Fabrikam', 'SDPS', expiry])
        expect(proposal.text).toContain(shown);
      expect(await vouchers()).toEqual([]);
      const form = await kenji.press(proposal, add);
      expect(form.inputs).toMatchObject({
        number: 'VP-1',
        customer: 'Fabrikam',
        program: 'SDPS',
        days: '5',
        country: 'JP',
        expiresOn: '2027-03-15',
        adminEmail: 'rosa.diaz@fabrikam.example',
      });
      expect(await vouchers()).toEqual([]);
      const receipt = await kenji.press(form, 'addVoucher.save');
      expect(receipt.title).toBe(done);
      const [voucher] = await vouchers();
      expect(await world.store.voucherMails.get(mail?.id ?? '')).toMatchObject({
        state: 'takenIn',
        voucherId: voucher?.id,
      });
      const settled = await kenji.press(await kenji.press(receipt, 'voucherMails.open'), 'voucherMails.show');
      expect(settled.text).toContain('Kenji Sato');
      expect((await kenji.press(settled, 'vouchers.show')).text).toContain('VP-1');
    },
  );

  it('keeps the mail through a form that is refused, and leads back to it', async () => {
    const [mail] = await receive(world, voucherMail('VP-1'));
    const kenji = world.chat('kenji');
    const form = await kenji.invoke('addVoucher.proposal', { card: { id: mail?.id } });
    const again = await kenji.press(form, 'addVoucher.save', { number: '' });
    expect(again.text).toContain('One field needs another look');
    expect((await kenji.press(again, 'Back to the email')).title).toBe('Voucher in an email');
    const receipt = await kenji.press(again, 'addVoucher.save', { number: 'VP-9' });
    expect(receipt.title).toBe('Voucher added');
    expect(await mails()).toMatchObject([{ state: 'takenIn' }]);
    expect((await world.store.audit.of('voucherMail', mail?.id ?? '', 5)).map(({ event }) => event)).toEqual([
      'takeIn',
    ]);
  });

  it('is done by one of two partner admins who look at the same mail; the other sees by whom', async () => {
    const [mail] = await receive(world, voucherMail('VP-1'));
    const [kenji, yuting] = [world.chat('kenji'), world.chat('yuting')];
    const forms = [
      await kenji.invoke('addVoucher.proposal', { card: { id: mail?.id } }),
      await yuting.invoke('addVoucher.proposal', { card: { id: mail?.id } }),
    ] as const;
    expect((await kenji.press(forms[0], 'addVoucher.save')).title).toBe('Voucher added');
    const late = await yuting.press(forms[1], 'addVoucher.save', { number: 'VP-2' });
    expect(late.title).toBe('Voucher in an email');
    expect(late.text).toContain('Kenji Sato changed this');
    expect(late.text).toContain('Kenji Sato added voucher VP-1 from this email.');
    expect(late.buttons).toContain('Open voucher VP-1');
    expect(await vouchers()).toHaveLength(1);
  });

  it('makes one voucher when both press at the same moment', async () => {
    const [mail] = await receive(world, voucherMail('VP-1'));
    const chats = [world.chat('kenji'), secondBot(world).chat('yuting'), world.chat('olivia')];
    const card = { id: mail?.id };
    const forms = await Promise.all(chats.map((chat) => chat.invoke('addVoucher.proposal', { card })));
    await Promise.all(
      chats.map(async (chat, index) => {
        const form = forms[index];
        if (form) await chat.press(form, 'addVoucher.save', { number: `VP-1${index}` });
      }),
    );
    const [voucher, ...others] = await vouchers();
    expect(others).toEqual([]);
    expect(await mails()).toMatchObject([{ state: 'takenIn', voucherId: voucher?.id, version: 2 }]);
    expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('does nothing by the id of a mail that is not there', async () => {
    const kenji = world.chat('kenji');
    const form = await kenji.invoke('addVoucher.form', { card: {} });
    const { data } = form.find('addVoucher.save');
    const typed = {
      number: 'VP-1',
      customer: 'A',
      program: 'SDPS',
      days: '5',
      country: 'JP',
      expiresOn: '2027-03-15',
    };
    const card = { ...Object(data['card']), proposal: 'nobody' };
    const answer = await kenji.invoke('addVoucher.save', { ...typed, ...data, card });
    expect(answer.title).toBe('Add a voucher');
    expect(await vouchers()).toEqual([]);
  });
});

describe('what is not a voucher', () => {
  it.each([
    ['en-US', 'Not a voucher', 'Set aside: not a voucher', 'Undo', 'The email waits for a decision again'],
    [
      'ja-JP',
      '利用券ではない',
      '「利用券ではない」として処理しました',
      '元に戻す',
      'メールを確認待ちに戻しました',
    ],
    ['zh-TW', '不是憑證', '已標示為「不是憑證」', '復原', '郵件已恢復為待確認'],
  ] as const)('is set aside, and that can be taken back (%s)', async (locale, dismiss, done, undo, back) => {
    const [mail] = await receive(world, voucherMail('VP-1'));
    const kenji = world.chat('kenji', locale);
    const proposal = await kenji.invoke('voucherMails.show', { card: { id: mail?.id } });
    const receipt = await kenji.press(proposal, dismiss);
    expect(receipt.title).toBe(done);
    expect(await mails()).toMatchObject([{ state: 'dismissed' }]);
    expect((await kenji.press(receipt, undo)).title).toBe(back);
    expect(await mails()).toMatchObject([{ state: 'proposed' }]);
    // The same receipt, pressed once more, shows what its first press did.
    expect((await kenji.press(receipt, undo)).title).toBe(back);
    expect(await mails()).toMatchObject([{ state: 'proposed', version: 3 }]);
    expect(await vouchers()).toEqual([]);
  });

  it('says who set it aside, and offers to undo it', async () => {
    const [mail] = await receive(world, voucherMail('VP-1'));
    const card = { id: mail?.id };
    const [kenji, yuting] = [world.chat('kenji'), world.chat('yuting')];
    const seen = await yuting.invoke('voucherMails.show', { card });
    await kenji.press(await kenji.invoke('voucherMails.show', { card }), 'Not a voucher');
    const late = await yuting.press(seen, 'Not a voucher');
    expect(late.text).toContain('Kenji Sato marked this email as not a voucher.');
    expect(late.buttons).toEqual(['Undo', 'All voucher emails']);
    const form = await yuting.press(seen, 'Add the voucher');
    expect(form.text).toContain('Kenji Sato marked this email as not a voucher.');
    await yuting.press(late, 'Undo');
    expect((await kenji.invoke('addVoucher.proposal', { card })).inputs['number']).toBe('VP-1');
  });
});

describe('a voucher that is here already', () => {
  it('is said of a mail that came after it, with a way to the voucher', async () => {
    await assignedVoucher(world.store, {
      number: 'VP-1',
      customerName: 'Fabrikam, Inc.',
      expiresOn: '2027-03-15',
    });
    const [mail] = await receive(world, voucherMail('VP-1'));
    const kenji = world.chat('kenji');
    const list = await kenji.say('voucher emails');
    expect(list.text).toContain('No email waits for a decision.');
    expect(list.text).toContain('Already known');
    const page = await kenji.invoke('voucherMails.show', { card: { id: mail?.id } });
    expect(page.text).toContain('Voucher VP-1 of Fabrikam, Inc. is already here, added on October 25, 2026.');
    expect(page.buttons).toEqual(['Open voucher VP-1', 'All voucher emails']);
  });

  it('is said with both values where the mail corrects it, in the card that tells it as on its page', async () => {
    await assignedVoucher(world.store, {
      number: 'VP-1',
      customerName: 'Fabrikam, Inc.',
      expiresOn: '2027-04-30',
    });
    const [mail] = await receive(world, voucherMail('VP-1'));
    const page = await world.chat('kenji').invoke('voucherMails.show', { card: { id: mail?.id } });
    expect(page.text).toContain('This email corrects what is known of its voucher.');
    expect(page.text).toContain('known: April 30, 2027 · in this email: March 15, 2027');
    const told = await loadMailToTell(world.store, mail?.id ?? '');
    const blocks = told && voucherMailBlocks(createWords('en-US', 'Asia/Tokyo'), planningServices, told);
    expect(JSON.stringify(blocks)).toContain('known: April 30, 2027 · in this email: March 15, 2027');
  });

  it('is said where it came in by another way in the meantime, and the mail can be settled', async () => {
    const [mail] = await receive(world, voucherMail('VP-1'));
    const { id } = await assignedVoucher(world.store, { number: 'vp-1' });
    const kenji = world.chat('kenji');
    const page = await kenji.invoke('addVoucher.proposal', { card: { id: mail?.id } });
    expect(page.text).toContain('is already here');
    expect(page.buttons).toEqual(['Open voucher vp-1', 'Mark as already added', 'All voucher emails']);
    const receipt = await kenji.press(page, 'Mark as already added');
    expect(receipt.title).toBe('Marked as already added');
    expect(await mails()).toMatchObject([{ state: 'known', voucherId: id }]);
    expect((await kenji.press(receipt, 'Open the voucher')).title).toBe('Voucher vp-1');
  });

  it('is not said to be here where it is not, whatever is pressed', async () => {
    const [mail] = await receive(world, voucherMail('VP-1'));
    const kenji = world.chat('kenji');
    const { data } = (await kenji.invoke('voucherMails.show', { card: { id: mail?.id } })).find(
      'Not a voucher',
    );
    await kenji.invoke('voucherMails.settle', data);
    expect(await mails()).toMatchObject([{ state: 'proposed', version: 1 }]);
  });

  it('is said of a second mail with the number of one that waits; it can wait as well', async () => {
    await receive(world, voucherMail('VP-1'));
    const [again] = await receive(world, voucherMail('VP-1', { messageId: '<2@b.example>' }));
    const kenji = world.chat('kenji');
    const page = await kenji.invoke('voucherMails.show', { card: { id: again?.id } });
    expect(page.text).toContain('Another email with this voucher number came first');
    await kenji.press(page, 'Let it wait for a decision');
    expect((await mails()).map(({ state }) => state)).toEqual(['proposed', 'proposed']);
  });
});

describe('the list', () => {
  it('shows those that wait on top, newest first, by pages, and then all others', async () => {
    const all = Array.from({ length: 23 }, (_, count) =>
      voucherMail(`VP-${count}`, {
        subject: `Mail ${count}`,
        receivedAt: `2026-11-${String(count + 1).padStart(2, '0')}T00:00:00.000Z`,
      }),
    );
    await receive(world, ...all);
    const kenji = world.chat('kenji');
    const mail = (await mails()).find(({ subject }) => subject === 'Mail 22');
    await kenji.press(await kenji.invoke('voucherMails.show', { card: { id: mail?.id } }), 'Not a voucher');
    const first = await kenji.say('voucher emails');
    const second = await kenji.press(first, 'Next page');
    const third = await kenji.press(second, 'Next page');
    const pages = [first, second, third];
    const rows = pages.flatMap((page) => page.rows.filter((row) => row.startsWith('Mail ')));
    const waiting = Array.from({ length: 22 }, (_, count) => `Mail ${21 - count}`);
    expect(rows).toEqual([...waiting, 'Mail 22']);
    expect(third.buttons).not.toContain('Next page');
  });

  it.each([
    ['en-US', 'voucher emails', 'No voucher email has come yet.'],
    ['ja-JP', '利用券のメール', '利用券のメールはまだ届いていません。'],
    ['zh-TW', '憑證郵件', '目前沒有憑證郵件。'],
  ] as const)('says that nothing has come (%s)', async (locale, command, text) => {
    expect((await world.chat('mei', locale).say(command)).text).toContain(text);
  });

  it('is for partner admins alone', async () => {
    const [mail] = await receive(world, voucherMail('VP-1'));
    for (const person of ['haruto', 'gina', 'daniel'] as const) {
      const chat = world.chat(person);
      expect((await chat.say('voucher emails')).title).toBe('This is for other roles');
      for (const verb of ['voucherMails.show', 'addVoucher.proposal', 'voucherMails.dismiss'])
        expect((await chat.invoke(verb, { card: { id: mail?.id } })).title).toBe('This is for other roles');
    }
  });
});

it('names what is not clear, and shows no more of a hostile mail than fits', async () => {
  const [mail] = await receive(
    world,
    voucherMail('x', {
      subject: '',
      sender: '',
      body: `Program: SDPS\nVoucher ID: VP-1\nVoucher ID: VP-2\nCustomer: ${'**A** [x](http://evil.example) '.repeat(400)}\nExpiration date: 03/04/2027`,
    }),
  );
  const page = await world.chat('kenji').invoke('voucherMails.show', { card: { id: mail?.id } });
  expect(page.text).toContain('(no subject)');
  expect(page.text).toContain(
    'Not clear, please look in the email: Voucher number and Expires on, as shown.',
  );
  expect(page.text).toContain('The email says “VP-1 · VP-2”');
  expect(page.text.length).toBeLessThan(1000);
  const form = await world.chat('kenji').invoke('addVoucher.proposal', { card: { id: mail?.id } });
  expect(form.text).toContain('The email says “03/04/2027”. Please enter the right value.');
  const again = await world.chat('kenji').press(form, 'addVoucher.save', { number: '' });
  expect(again.text).toContain('The email says “03/04/2027”. Please enter the right value.');
});

it('says how many emails without a voucher were left alone', async () => {
  const letters = ['a', 'b'].map((id) => voucherMail(id, { body: 'See you on Monday.' }));
  await receive(world, ...letters);
  for (const [locale, command, text] of [
    ['en-US', 'voucher emails', '2 emails without a voucher were looked at and left alone.'],
    ['ja-JP', '利用券のメール', '利用券のないメール 2 件は対象外としました。'],
    ['zh-TW', '憑證郵件', '另有 2 封不含憑證的郵件已略過。'],
  ] as const)
    expect((await world.chat('kenji', locale).say(command)).text).toContain(text);
});

it('is in the history, with who decided what', async () => {
  const [mail] = await receive(world, voucherMail('VP-1'));
  const kenji = world.chat('kenji');
  await kenji.press(await kenji.invoke('voucherMails.show', { card: { id: mail?.id } }), 'Not a voucher');
  const latest = await kenji.say('history');
  const record = await kenji.press(latest, 'Email marked as not a voucher');
  expect(record.text).toContain('Waits for a decision → Not a voucher');
});

it('gives a notice its parts: what was recognized, and the buttons to decide', async () => {
  const [mail] = await receive(world, voucherMail('VP-1'));
  if (!mail) throw new Error('no mail');
  const words = createWords('en-US', 'Asia/Tokyo');
  expect(voucherMailBlocks(words, planningServices, mail)).toContainEqual(
    expect.objectContaining({
      kind: 'facts',
      facts: expect.arrayContaining([{ title: 'Voucher number', value: 'VP-1' }]),
    }),
  );
  expect(voucherMailButtons(words, mail)).toMatchObject([
    { verb: 'addVoucher.proposal', data: { id: mail.id } },
    { verb: 'voucherMails.dismiss', data: { id: mail.id, version: 1 } },
    { verb: 'voucherMails.open' },
  ]);
});
