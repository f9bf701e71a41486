import type { Concern, Notice } from '../../src/domain/notice/reminder';
import { mailsLeft } from '../../src/notices/mails-left';
import { loadMailToTell } from '../../src/notices/voucher-mail-differences';
import { createVoucherMailWatch, type VoucherMailParts } from '../../src/notices/voucher-mails';
import type { ReceivedMail, Store, Stores } from '../../src/ports';
import { planningServices } from '../../src/schemes/planning-services';
import { seedCompany } from '../support/records/company';
import { TestMailbox, voucherMail, voucherText } from '../support/notices/mailbox';
import { freshStore, type FreshStore } from '../support/store/store';
import { assignedVoucher } from '../support/records/vouchers';
import { START, TENANT } from '../support/chat/world';

let fresh: FreshStore;
let store: Store;
let mailbox: TestMailbox;
let queued: { notice: Notice; concern: Concern }[];
let logged: { level: string; event: string; fields: Record<string, unknown> }[];

beforeEach(async () => {
  fresh = await freshStore();
  store = fresh.stores.tenant(TENANT);
  await seedCompany(store);
  mailbox = new TestMailbox();
  queued = [];
  logged = [];
});
afterEach(() => fresh.close());

/** A watch as after a start of the process. */
function watch(more: Partial<VoucherMailParts> = {}) {
  const log =
    (level: string) =>
    (event: string, fields: Record<string, unknown> = {}) =>
      void logged.push({ level, event, fields });
  return createVoucherMailWatch({
    mailbox,
    stores: fresh.stores,
    scheme: planningServices,
    clock: { now: () => START },
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    queue: async (_tables, notice, concern) => void queued.push({ notice, concern }),
    ...more,
  });
}

const kept = () => store.voucherMails.list({}, { orderBy: 'messageId' });
const failures = () => logged.filter(({ level }) => level !== 'info').map(({ event }) => event);

async function received(...mails: ReceivedMail[]) {
  mailbox.mails.push(...mails);
  await watch().run();
  return kept();
}

describe('a mail with a voucher', () => {
  it('is proposed to the partner admins of its country on the day on which it came, in the company’s zone', async () => {
    const [mail, ...others] = await received(voucherMail('VP-1'));
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      state: 'proposed',
      messageId: '<VP-1@fabrikam.example>',
      subject: 'FW: Your Planning Services voucher',
      sender: 'rosa.diaz@fabrikam.example',
      attachment: null,
      voucherId: null,
    });
    expect(queued).toEqual([
      {
        notice: {
          kind: 'voucherMail',
          subject: 'voucherMail',
          recordId: mail?.id,
          part: '',
          anchorOn: '2026-11-23',
          days: 0,
          on: '2026-11-23',
          urgent: true,
        },
        concern: { role: 'partnerAdmin', locationId: null, country: 'JP', leadId: null },
      },
    ]);
  });

  it('makes no voucher, whatever it states', async () => {
    await received(voucherMail('VP-1'), voucherMail('VP-2'));
    expect(await store.vouchers.count()).toBe(0);
    expect(await store.customers.count()).toBe(0);
  });

  it.each([
    ['English', '<table><tr><td>Voucher ID</td><td>VP-1</td></tr></table>'],
    ['Japanese', '<table><tr><td>利用券&nbsp;ID</td><td>VP-1</td></tr></table>'],
    ['Chinese', '<table><tr><td>憑證編號</td><td>VP-1</td></tr></table>'],
    [
      'HTML below pages of styles',
      `<style>${'p { margin: 0 }'.repeat(10_000)}</style><p>Voucher ID: VP-1</p>`,
    ],
    ['two numbers', 'Voucher ID: VP-1\nVoucher ID: VP-2'],
  ])('is seen: %s', async (_what, body) => {
    expect(await received(voucherMail('VP-1', { body }))).toMatchObject([{ state: 'proposed' }]);
    expect(queued).toHaveLength(1);
  });

  it('is told to all partner admins where it names no country', async () => {
    await received(voucherMail('VP-1', { body: 'Voucher ID: VP-1' }));
    expect(queued[0]?.concern.country).toBeNull();
  });

  it('does not wait until the time that a wrong clock of its sender wrote on it', async () => {
    await received(voucherMail('VP-1', { receivedAt: '2037-01-01T00:00:00.000Z' }));
    expect(queued[0]?.notice.on).toBe('2026-11-23');
  });

  it('keeps nothing of what no line can show', async () => {
    const subject = `FW:\r\n\u202eVoucher\0${'x'.repeat(400)}`;
    const [mail] = await received(voucherMail('VP-1', { subject, body: `\0${voucherText('VP-1')}` }));
    expect(mail?.subject).toMatch(/^FW: Voucher x+$/);
    expect(mail?.subject).toHaveLength(250);
    expect(mail?.body).toBe(voucherText('VP-1'));
  });
});

it.each([
  ['a letter', 'See you on Monday about the voucher.'],
  ['an expiry and no number', 'Your voucher.\nExpiration date: 2027-05-01'],
])('leaves a mail alone that holds no voucher, and goes on behind it: %s', async (_what, body) => {
  expect(await received(voucherMail('x', { body }))).toEqual([]);
  expect((await store.bookmarks.get('mailbox'))?.value).toBe('1');
});

it('counts the mails that it left, each once', async () => {
  const letters = ['a', 'b'].map((id) => voucherMail(id, { body: 'See you on Monday.' }));
  await received(voucherMail('VP-1'), ...letters);
  mailbox.forgetsBookmark = true;
  await received(voucherMail('c', { body: 'See you on Monday.' }));
  expect(await mailsLeft(store)).toBe(3);
});

describe('what is attached', () => {
  it('is proposed for each voucher that it holds, with the name of the attachment', async () => {
    const attachments = [
      { name: 'one.eml', body: voucherText('VP-1') },
      { name: 'logo.html', body: '<p>Our logo</p>' },
      { name: 'two.html', body: `<p>${voucherText('VP-2').replaceAll('\n', '<br>')}</p>` },
    ];
    const mails = await received(voucherMail('m', { body: 'Two vouchers.', attachments }));
    expect(mails.map(({ messageId, attachment }) => [messageId, attachment])).toEqual([
      ['<m@fabrikam.example>#1', 'one.eml'],
      ['<m@fabrikam.example>#3', 'two.html'],
    ]);
    expect(queued).toHaveLength(2);
  });

  it('is proposed once where the letter above it names the same voucher or only its dates', async () => {
    const attachments = [{ name: 'voucher.eml', body: voucherText('VP-1') }];
    const same = voucherMail('a', { body: 'Voucher ID: VP-1', attachments });
    const dates = voucherMail('b', {
      body: 'Expiration date: 2027-03-15',
      attachments: [{ name: 'b.eml', body: voucherText('VP-2') }],
    });
    const mails = await received(same, dates);
    expect(mails.map(({ attachment }) => attachment)).toEqual(['voucher.eml', 'b.eml']);
  });
});

describe('the same again', () => {
  it('is taken once: the same mail, in one page or later, also after the server forgot the bookmark', async () => {
    await received(voucherMail('VP-1'), voucherMail('VP-1'));
    await received(voucherMail('VP-1'));
    mailbox.forgetsBookmark = true;
    expect(await received(voucherMail('VP-2'))).toHaveLength(2);
    expect(queued).toHaveLength(2);
  });

  it('is kept and told nobody: another mail with the number of one that waits', async () => {
    const again = voucherMail('ｖｐ－1', { messageId: '<other@client.example>' });
    const mails = await received(voucherMail('VP-1'), again);
    await received(voucherMail('VP-1', { messageId: '<third@client.example>' }));
    expect(mails.map(({ state }) => state).sort()).toEqual(['known', 'proposed']);
    expect((await kept()).map(({ state }) => state).sort()).toEqual(['known', 'known', 'proposed']);
    expect(queued).toHaveLength(1);
  });

  it('is kept and told nobody: the number of a voucher that is here', async () => {
    const facts = { customerName: 'Fabrikam', expiresOn: '2027-03-15' } as const;
    const { id } = await assignedVoucher(store, { number: 'VP-1', ...facts });
    expect(await received(voucherMail('vp-1'))).toMatchObject([{ state: 'known', voucherId: id }]);
    expect(queued).toEqual([]);
  });

  it('is another mail where it states another voucher, whatever its id', async () => {
    const second = voucherMail('VP-2', { messageId: '<VP-1@fabrikam.example>' });
    const mails = await received(voucherMail('VP-1'), second);
    mailbox.forgetsBookmark = true;
    expect(await received()).toHaveLength(2);
    expect(mails.map(({ state }) => state)).toEqual(['proposed', 'proposed']);
    expect(queued).toHaveLength(2);
  });

  it('is told where it corrects a mail that waits, once', async () => {
    const body = voucherText('VP-1').replace('2027-03-15', '2027-02-28');
    const correction = voucherMail('VP-1', { messageId: '<correction@client.example>', body });
    const repeated = voucherMail('VP-1', { messageId: '<repeated@client.example>', body });
    const mails = await received(voucherMail('VP-1'), correction, repeated);
    expect(mails.map(({ messageId, state }) => [messageId, state])).toEqual([
      ['<VP-1@fabrikam.example>', 'proposed'],
      ['<correction@client.example>', 'proposed'],
      ['<repeated@client.example>', 'known'],
    ]);
    expect(queued).toHaveLength(2);
    const told = await loadMailToTell(store, queued[1]?.notice.recordId ?? '');
    expect(told?.differences).toEqual([{ field: 'expiresOn', before: '2027-03-15', after: '2027-02-28' }]);
  });

  it('is told where it corrects a voucher that is here', async () => {
    const { days } = await assignedVoucher(store, { number: 'VP-1', days: 3 });
    const [mail] = await received(voucherMail('VP-1'));
    expect(mail).toMatchObject({ state: 'proposed', voucherId: null });
    const told = await loadMailToTell(store, mail?.id ?? '');
    expect(told?.differences).toContainEqual({ field: 'days', before: String(days), after: '5' });
  });

  it('is proposed again where a person said of the first mail that it holds no voucher', async () => {
    const [first] = await received(voucherMail('VP-1'));
    if (first) await store.voucherMails.save({ ...first, state: 'dismissed' });
    const mails = await received(voucherMail('VP-1', { messageId: '<again@client.example>' }));
    expect(mails.map(({ state }) => state).sort()).toEqual(['dismissed', 'proposed']);
  });
});

describe('pages', () => {
  beforeEach(() => {
    mailbox.pageLength = 2;
    for (let count = 1; count <= 5; count += 1) mailbox.mails.push(voucherMail(`VP-${count}`));
  });

  /** Stores in which the transaction of this number does its work and then fails. */
  function failingAt(failing: number): Stores {
    let count = 0;
    const transaction: Store['transaction'] = (work) =>
      store.transaction(async (tables) => {
        const result = await work(tables);
        count += 1;
        if (count === failing) throw new Error('the disk is full');
        return result;
      });
    return { ...fresh.stores, tenant: () => ({ ...store, transaction }) };
  }

  it('stand as a whole or not at all, and are read again without doubles', async () => {
    await expect(watch({ stores: failingAt(2) }).run()).rejects.toThrow('the disk is full');
    expect((await kept()).map(({ messageId }) => messageId)).toEqual([
      '<VP-1@fabrikam.example>',
      '<VP-2@fabrikam.example>',
    ]);
    expect((await store.bookmarks.get('mailbox'))?.value).toBe('2');
    await watch().run();
    expect(await kept()).toHaveLength(5);
    expect((await store.bookmarks.get('mailbox'))?.value).toBe('5');
  });

  it('keep no mail whose notice could not be queued', async () => {
    let count = 0;
    const queue = async (): Promise<void> => {
      count += 1;
      if (count === 4) throw new Error('no room');
    };
    await expect(watch({ queue }).run()).rejects.toThrow('no room');
    expect(await kept()).toHaveLength(2);
  });

  it('are read once by two runs at once', async () => {
    const one = watch();
    await Promise.all([one.run(), one.run()]);
    expect(await kept()).toHaveLength(5);
    expect(queued).toHaveLength(5);
  });

  it('are read from where a process before this one stopped', async () => {
    await watch().run();
    mailbox.mails.push(voucherMail('VP-6'));
    const asked: (string | null)[] = [];
    const original = mailbox.changes.bind(mailbox);
    mailbox.changes = (bookmark) => {
      asked.push(bookmark);
      return original(bookmark);
    };
    await watch().run();
    expect(asked).toEqual(['5']);
    expect(await kept()).toHaveLength(6);
  });
});

describe('a mailbox that cannot be read', () => {
  it('is logged once for each time, and read the next time', async () => {
    mailbox.mails.push(voucherMail('VP-1'));
    mailbox.failures = 2;
    const one = watch();
    await one.run();
    await one.run();
    expect(failures()).toEqual(['mailbox not read', 'mailbox not read']);
    await one.run();
    expect(failures()).toHaveLength(2);
    expect(await kept()).toHaveLength(1);
  });
});

it('waits with its mails until there is a company', async () => {
  const empty = await freshStore();
  mailbox.mails.push(voucherMail('VP-1'));
  await watch({ stores: empty.stores }).run();
  expect(await empty.stores.tenant(TENANT).voucherMails.count()).toBe(0);
  await seedCompany(empty.stores.tenant(TENANT));
  await watch({ stores: empty.stores }).run();
  expect(await empty.stores.tenant(TENANT).voucherMails.count()).toBe(1);
  await empty.close();
});
