import { createWords } from '../../src/words/words';
import { PEOPLE } from '../support/records/company';
import { DOCX, PDF } from '../support/records/documents';
import { attachment, delivered, draft, send, WRITTEN } from '../support/records/reports';
import { createWorld, START, type World } from '../support/chat/world';

describe('deliverables sent in the chat', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld({ uploadPage: false, fileLimit: 1_000_000 })));
  afterEach(() => world.close());

  const filesOf = (reportId: string) =>
    world.store.deliverables.list({ reportId, removedAt: null }, { orderBy: 'addedAt' });

  it.each(['en-US', 'ja-JP', 'zh-TW'] as const)(
    '%s: asks, takes the next file, and confirms its name and size',
    async (locale) => {
      const words = createWords(locale, 'Asia/Tokyo');
      const voucher = await delivered(world);
      await delivered(world, 'VCH-7002');
      const haruto = world.chat('haruto', locale);
      const ask = await haruto.press(await haruto.say('report VCH-7001'), 'report.upload');
      expect(ask.text).toContain(words.t('report.uploadKinds', { limitBytes: 1_000_000 }));
      expect(ask.text).toContain(words.t('report.uploadInChat'));
      const receipt = await send(world, haruto, '計画書.docx', DOCX);
      expect(receipt.title).toBe(words.t('report.attached'));
      expect(receipt.text).toContain('計画書.docx');
      expect(receipt.text).toContain(words.fileSize(DOCX.length));
      expect(receipt.text).toContain('VCH-7001');
      expect(await filesOf(voucher.id)).toMatchObject([
        { name: '計画書.docx', size: DOCX.length, addedBy: PEOPLE.haruto.id, addedAt: START },
      ]);
    },
  );

  it('begins the draft with the file where nobody has written anything yet', async () => {
    const voucher = await delivered(world);
    const haruto = world.chat('haruto');
    await haruto.press(await haruto.say('report VCH-7001'), 'Attach deliverable');
    await send(world, haruto, 'plan.pdf');
    expect(await world.store.reports.get(voucher.id)).toMatchObject({
      state: 'draft',
      content: { startedOn: '2026-11-16' },
    });
  });

  it('goes to the report that asked last, and an older question is still open after it', async () => {
    const [first, second] = [await delivered(world, 'VCH-1'), await delivered(world, 'VCH-2')];
    const haruto = world.chat('haruto');
    await haruto.press(await haruto.say('report VCH-1'), 'Attach deliverable');
    world.setClock('2026-11-23T03:01:00.000Z');
    await haruto.press(await haruto.say('report VCH-2'), 'Attach deliverable');
    await send(world, haruto, 'two.pdf');
    await send(world, haruto, 'one.docx', DOCX);
    expect(await filesOf(second.id)).toMatchObject([{ name: 'two.pdf' }]);
    expect(await filesOf(first.id)).toMatchObject([{ name: 'one.docx' }]);
  });

  it('does not take a question of another person, or one of more than fifteen minutes ago, as its own', async () => {
    await delivered(world, 'VCH-1');
    const [haruto, kenji] = [world.chat('haruto'), world.chat('kenji')];
    await haruto.press(await haruto.say('report VCH-1'), 'Attach deliverable');
    expect((await send(world, kenji, 'plan.pdf')).title).toBe('No deliverable was attached');
    world.setClock('2026-11-23T03:15:01.000Z');
    expect((await send(world, haruto, 'plan.pdf')).title).toBe('No deliverable was attached');
  });

  it('goes without a question to the one draft of this person', async () => {
    const voucher = await delivered(world, 'VCH-1');
    await draft(world, voucher);
    await draft(world, await delivered(world, 'VCH-2', { reservation: { leadId: PEOPLE.weihan.id } }));
    await delivered(world, 'VCH-3');
    expect((await send(world, world.chat('haruto'), 'plan.pdf')).title).toBe('Deliverable attached');
    expect(await filesOf(voucher.id)).toHaveLength(1);
  });

  it('is kept while the person chooses among several drafts, and goes to the chosen one, once', async () => {
    const [first, second] = [await delivered(world, 'VCH-1'), await delivered(world, 'VCH-2')];
    await draft(world, first);
    await draft(world, second);
    const kenji = world.chat('kenji');
    const question = await send(world, kenji, 'plan.pdf');
    expect(question.title).toBe('Which report is this file for?');
    expect(question.choices('report').map(({ title }) => title)).toEqual([
      'VCH-1 · Fabrikam, Inc.',
      'VCH-2 · Fabrikam, Inc.',
    ]);
    expect((await kenji.press(question, 'Attach deliverable', { report: '' })).text).toContain(
      'Please fill this in.',
    );
    const receipts = await Promise.all(
      [1, 2].map(() => kenji.press(question, 'Attach deliverable', { report: second.id })),
    );
    expect(receipts[0]?.title).toBe('Deliverable attached');
    expect(receipts[1]?.json).toEqual(receipts[0]?.json);
    expect(await filesOf(first.id)).toEqual([]);
    expect(await filesOf(second.id)).toMatchObject([{ name: 'plan.pdf', addedBy: PEOPLE.kenji.id }]);
  });

  it('can be taken by nobody but its sender, and not to a report that is not theirs', async () => {
    const [first, second] = [await delivered(world, 'VCH-1'), await delivered(world, 'VCH-2')];
    const other = await delivered(world, 'VCH-3', { reservation: { leadId: PEOPLE.weihan.id } });
    await draft(world, first);
    await draft(world, second);
    const haruto = world.chat('haruto');
    const question = await send(world, haruto, 'plan.pdf');
    const { data } = question.find('Attach deliverable');
    await world.chat('kenji').invoke('report.take', { ...data, report: first.id });
    await haruto.invoke('report.take', { ...data, report: other.id });
    expect(await world.store.deliverables.count({ reportId: [first.id, second.id, other.id] })).toBe(0);
    expect((await haruto.invoke('report.take', { ...data, report: first.id })).title).toBe(
      'Deliverable attached',
    );
  });

  it('answers a message that the channel delivers twice with the same receipt', async () => {
    const voucher = await delivered(world);
    const haruto = world.chat('haruto');
    await haruto.press(await haruto.say('report VCH-7001'), 'Attach deliverable');
    const first = await send(world, haruto, 'plan.pdf');
    expect((await send(world, haruto, 'plan.pdf')).json).toEqual(first.json);
    expect(await filesOf(voucher.id)).toHaveLength(1);
  });

  it.each([
    ['plan.exe', PDF, 'Only PDF, Word, Excel, and PowerPoint files are accepted.'],
    ['plan.pdf', Buffer.from('MZ'), 'The content of the file does not match its name'],
    ['plan.pdf', Buffer.alloc(0), 'The file is empty.'],
    ['plan.pdf', Buffer.concat([PDF, Buffer.alloc(1_000_000)]), 'The file is larger than 1 MB.'],
  ])('is refused with the reason (%s)', async (name, content, reason) => {
    const voucher = await delivered(world);
    const haruto = world.chat('haruto');
    await haruto.press(await haruto.say('report VCH-7001'), 'Attach deliverable');
    const refused = await send(world, haruto, name, content);
    expect(refused.text).toContain(reason);
    expect(refused.buttons[0]).toBe('Attach deliverable');
    expect(await filesOf(voucher.id)).toEqual([]);
    expect((await send(world, haruto, 'right.pdf')).title).toBe('Deliverable attached');
  });

  it('says so when it cannot be fetched', async () => {
    await draft(world, await delivered(world));
    const haruto = world.chat('haruto');
    const gone = await haruto.say('', {
      attachments: [attachment('plan.pdf', 'https://harborline.sharepoint.com/gone')],
    });
    expect(gone.text).toContain('The file could not be fetched.');
  });

  it('comes one at a time', async () => {
    await draft(world, await delivered(world));
    const two = ['a.pdf', 'b.pdf'].map((name) =>
      attachment(name, `https://harborline.sharepoint.com/${name}`),
    );
    expect((await world.chat('haruto').say('', { attachments: two })).text).toContain('one file at a time');
  });

  it.each(['gina', 'daniel'] as const)('is not taken from %s', async (person) => {
    await draft(world, await delivered(world));
    expect((await send(world, world.chat(person), 'plan.pdf')).title).toBe('This is for other roles');
    expect(await world.store.deliverables.count()).toBe(0);
  });

  it('keeps a hostile name out of everything but the shown text', async () => {
    const voucher = await delivered(world);
    await draft(world, voucher);
    await send(world, world.chat('haruto'), '../../\u202eplan*[x](https://evil.example)*.pdf');
    expect(await filesOf(voucher.id)).toMatchObject([{ name: 'evil.example)*.pdf' }]);
  });

  describe('until the report is submitted', () => {
    it('is replaced: the new file takes the place of the old one', async () => {
      const voucher = await delivered(world);
      await draft(world, voucher, { file: true });
      const haruto = world.chat('haruto');
      const file = await haruto.press(await haruto.say('report VCH-7001'), 'plan.pdf');
      expect(file.text).toContain('Haruto Mori');
      const ask = await haruto.press(file, 'Replace');
      expect(ask.text).toContain('replaces plan.pdf');
      const receipt = await send(world, haruto, 'plan-2.docx', DOCX);
      expect(receipt.title).toBe('Deliverable replaced');
      expect(receipt.text).toContain('plan.pdf');
      expect((await filesOf(voucher.id)).map(({ name }) => name)).toEqual(['plan-2.docx']);
    });

    it('is removed, once, and the row stays for the history', async () => {
      const voucher = await delivered(world);
      await draft(world, voucher, { file: true });
      const haruto = world.chat('haruto');
      const file = await haruto.press(await haruto.say('report VCH-7001'), 'plan.pdf');
      const receipt = await haruto.press(file, 'Remove');
      expect(receipt.title).toBe('Deliverable removed');
      expect(receipt.text).toContain('○ At least one deliverable');
      expect((await haruto.press(file, 'Remove')).json).toEqual(receipt.json);
      expect(await filesOf(voucher.id)).toEqual([]);
      expect(await world.store.deliverables.get(`file-of-${voucher.id}`)).toMatchObject({ removedAt: START });
    });

    it('makes the review that somebody has open stale, so that nobody submits files that they have not seen', async () => {
      const voucher = await delivered(world);
      await draft(world, voucher, { file: true });
      const [haruto, kenji] = [world.chat('haruto'), world.chat('kenji')];
      const review = await kenji.press(await kenji.say('report VCH-7001'), 'report.review');
      await haruto.press(await haruto.say('report VCH-7001'), 'Attach deliverable');
      await send(world, haruto, 'appendix.docx', DOCX);
      const stale = await kenji.press(review, 'Submit');
      expect(stale.text).toContain('Haruto Mori changed this');
      expect(stale.text).toContain('appendix.docx');
      expect((await kenji.press(stale, 'Submit')).title).toBe('Submission of the report recorded');
    });

    it('and after it, a file can be neither sent, replaced nor removed', async () => {
      const voucher = await delivered(world);
      await draft(world, voucher, { file: true });
      const haruto = world.chat('haruto');
      const page = await haruto.say('report VCH-7001');
      const file = await haruto.press(page, 'plan.pdf');
      await haruto.press(page, 'report.upload');
      await haruto.press(await haruto.press(page, 'report.review'), 'Submit');
      expect((await send(world, haruto, 'late.docx', DOCX)).text).toContain(
        'This step is not possible in the current state.',
      );
      expect((await haruto.press(file, 'Remove')).text).toContain(
        'This step is not possible in the current state.',
      );
      expect((await haruto.press(file, 'Replace')).title).toBe('Completion report for voucher VCH-7001');
      expect((await filesOf(voucher.id)).map(({ name }) => name)).toEqual(['plan.pdf']);
    });

    it('lists many on further pages', async () => {
      const voucher = await delivered(world);
      await draft(world, voucher);
      const haruto = world.chat('haruto');
      for (let count = 1; count <= 8; count += 1) {
        world.setClock(`2026-11-23T03:0${count}:00.000Z`);
        await send(world, haruto, `part-${count}.pdf`, Buffer.concat([PDF, Buffer.from([count])]));
      }
      const page = await haruto.say('report VCH-7001');
      expect(page.rows).toHaveLength(7);
      expect((await haruto.press(page, '2 more deliverables')).rows).toEqual(['part-7.pdf', 'part-8.pdf']);
    });
  });

  it('fits on its cards also with the longest texts in Japanese', async () => {
    const voucher = await delivered(world);
    const haruto = world.chat('haruto', 'ja-JP');
    const text = '現行環境の評価と移行計画。'.repeat(200).slice(0, 1980);
    const form = await haruto.press(await haruto.say('完了レポート VCH-7001'), 'report.form');
    const saved = await haruto.press(form, 'report.save', {
      ...WRITTEN,
      summary: text,
      nextSteps: text,
      products: '製品'.repeat(150),
    });
    await haruto.press(saved, 'report.form');
    for (let count = 1; count <= 6; count += 1)
      await send(
        world,
        haruto,
        `${'長い名前'.repeat(28)}${count}.pdf`,
        Buffer.concat([PDF, Buffer.from([count])]),
      );
    const review = await haruto.press(await haruto.say('完了レポート VCH-7001'), 'report.review');
    expect(review.text).toContain(`${text.slice(0, 300)}…`);
    expect(review.text).not.toContain(text);
    await haruto.press(review, 'report.submit');
    expect((await haruto.press(await haruto.say('完了レポート VCH-7001'), 'レポートを読む')).text).toContain(
      text,
    );
    expect(await filesOf(voucher.id)).toHaveLength(6);
  });
});

describe('where the chat takes no files', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it('the card opens a one-time page, and another one each time', async () => {
    await delivered(world);
    const haruto = world.chat('haruto', 'ja-JP');
    const ask = await haruto.press(await haruto.say('report VCH-7001'), 'report.upload');
    const again = await haruto.press(ask, 'report.upload');
    const [first, second] = [ask, again].map((card) => urlOf(card.json));
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:3978\/upload\/[0-9a-f-]{36}\.[\w-]{43}\?lang=ja-JP$/);
    expect(second).not.toBe(first);
    const tickets = await world.store.uploadTickets.list();
    expect(tickets).toHaveLength(2);
    expect(JSON.stringify(tickets)).not.toContain(String(first).slice(-60, -11));
  });

  it('nobody but those who write the report gets one', async () => {
    const voucher = await delivered(world);
    for (const person of ['weihan', 'daniel'] as const) {
      await world.chat(person).invoke('report.upload', { card: { id: voucher.id } });
    }
    expect(await world.store.uploadTickets.count()).toBe(0);
  });

  function urlOf(card: Record<string, unknown>): string {
    return /"url":"(http:[^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
  }
});
