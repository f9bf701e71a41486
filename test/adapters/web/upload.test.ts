import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWords } from '../../../src/words/words';
import { planningServices } from '../../../src/schemes/planning-services';
import { createHttpServer } from '../../../src/adapters/web/server';
import { uploadRoutes } from '../../../src/adapters/web/upload';
import { checkCard } from '../../support/chat/card-check';
import { CardView } from '../../support/chat/card-view';
import { PEOPLE } from '../../support/records/company';
import { DOCX, PDF } from '../../support/records/documents';
import { delivered, draft } from '../../support/records/reports';
import { refusals } from '../../support/store/records';
import { createWorld, TENANT, type World } from '../../support/chat/world';

const LIMIT = 1_000_000;

describe('the upload page', () => {
  let world: World;
  let server: Server;
  let origin: string;
  let woken: number;

  beforeEach(async () => {
    world = await createWorld({ fileLimit: LIMIT });
    woken = 0;
    server = createHttpServer({
      log: world.log,
      messages: async () => ({ status: 200 }),
      ready: async () => true,
      allowsHost: (host) => host.startsWith('127.0.0.1:'),
      routes: uploadRoutes({
        stores: world.stores,
        clock: world.clock,
        log: world.log,
        scheme: planningServices,
        deliverables: world.deliverables,
        holidays: world.holidays,
        retirementInForce: false,
        wake: () => void (woken += 1),
      }),
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    const { port }: AddressInfo = Object(server.address());
    origin = `http://127.0.0.1:${port}`;
  });
  afterEach(async () => {
    await new Promise<void>((done) => void server.close(() => done()));
    await world.close();
  });

  /** The address that the card opens for this person, on this server. */
  async function page(
    person: 'haruto' | 'kenji' = 'haruto',
    locale: 'en-US' | 'ja-JP' | 'zh-TW' = 'en-US',
    voucher = 'VCH-7001',
  ): Promise<string> {
    const chat = world.chat(person, locale);
    const card = await chat.press(await chat.say(`report ${voucher}`), 'report.upload');
    const url = /"url":"http:\/\/[^/]+([^"]+)"/.exec(JSON.stringify(card.json))?.[1] ?? '';
    return origin + url;
  }

  function form(name: string, content: Buffer): FormData {
    const data = new FormData();
    data.append('file', new Blob([new Uint8Array(content)]), name);
    return data;
  }

  const post = (url: string, name = 'plan.pdf', content: Buffer = PDF) =>
    fetch(url, { method: 'POST', body: form(name, content) });

  it.each(['en-US', 'ja-JP', 'zh-TW'] as const)(
    '%s: takes one file and says so with its name and size',
    async (locale) => {
      const words = createWords(locale, 'Asia/Tokyo');
      const voucher = await delivered(world);
      const url = await page('haruto', locale);
      const html = await (await fetch(url)).text();
      expect(html).toContain(`<html lang="${locale}">`);
      expect(html).toContain(`<label for="file">${words.t('report.web.file')}</label>`);
      expect(html).toContain(words.t('report.uploadKinds', { limitBytes: LIMIT }));
      const sent = await post(url, '展開計画書.pdf');
      expect(sent.status).toBe(200);
      const thanks = await sent.text();
      expect(thanks).toContain('展開計画書.pdf');
      expect(thanks).toContain(words.fileSize(PDF.length));
      expect(thanks).not.toContain('<form');
      expect(await world.store.deliverables.list()).toMatchObject([
        {
          reportId: voucher.id,
          name: '展開計画書.pdf',
          size: PDF.length,
          addedBy: PEOPLE.haruto.id,
          mediaType: 'application/pdf',
        },
      ]);
      const chat = await world.chat('haruto', locale).say('report VCH-7001');
      expect(chat.text).toContain(words.t('report.deliverables', { count: 1 }));
    },
  );

  it.each(['en-US', 'ja-JP', 'zh-TW'] as const)(
    '%s: the card in the chat that led there becomes the receipt',
    async (locale) => {
      const words = createWords(locale, 'Asia/Tokyo');
      const voucher = await delivered(world);
      const url = await page('haruto', locale);
      await world.drain();
      const [ask] = world.adapter.updated;
      expect(JSON.stringify(ask)).toContain('/upload/');
      await post(url, '展開計画書.pdf');
      expect(woken).toBe(1);
      await world.drain();
      expect(world.adapter.updated).toHaveLength(2);
      const answer = world.adapter.updated[1];
      expect(answer?.id).toBe(ask?.id);
      const json: Record<string, unknown> = { ...Object(answer?.attachments?.[0]?.content) };
      checkCard(json);
      const card = new CardView(json, answer?.id ?? '');
      const [event] = await world.store.audit.of('report', voucher.id, 1);
      expect(card.title).toBe(words.t('report.attached'));
      for (const text of [
        '展開計画書.pdf',
        words.fileSize(PDF.length),
        'Haruto Mori',
        words.dateTime(world.clock.now()),
        event?.reference ?? '?',
      ])
        expect(card.text).toContain(text);
      expect(card.buttons[0]).toBe(words.t('report.continue'));
    },
  );

  it('speaks in the chat in the language that the person chose, whatever the page was asked for', async () => {
    await delivered(world);
    const haruto = await world.store.people.get(PEOPLE.haruto.id);
    if (haruto) await world.store.people.save({ ...haruto, locale: 'ja-JP' });
    const url = await page();
    await post(url.replace('lang=ja-JP', 'lang=zh-TW'));
    await world.drain();
    expect(JSON.stringify(world.adapter.updated.at(-1))).toContain('成果物');
  });

  it('leaves a card alone that has become a form, since something may be typed there by now', async () => {
    await delivered(world);
    const chat = world.chat('haruto');
    const ask = await chat.press(await chat.say('report VCH-7001'), 'report.upload');
    const path = /"url":"http:\/\/[^/]+([^"]+)"/.exec(JSON.stringify(ask.json))?.[1] ?? '';
    await chat.press(await chat.press(ask, 'report.voucher'), 'report.form');
    await world.drain();
    const before = world.adapter.updated.length;
    expect((await post(origin + path)).status).toBe(200);
    await world.drain();
    expect(world.adapter.updated).toHaveLength(before);
  });

  it('queues nothing for a file that is refused', async () => {
    await delivered(world);
    const url = await page();
    await world.drain();
    await post(url, 'plan.exe');
    await world.drain();
    expect([woken, world.adapter.updated.length]).toEqual([0, 1]);
  });

  it('writes who attached what to the audit trail, of the file and of the report', async () => {
    const voucher = await delivered(world);
    await post(await page());
    const events = await world.store.audit.latest(5);
    expect(events).toMatchObject([{ event: 'attach' }, { event: 'attach' }]);
    const [ofReport] = await world.store.audit.of('report', voucher.id, 1);
    const [file] = await world.store.deliverables.list();
    const [ofFile] = await world.store.audit.of('deliverable', file?.id ?? '', 1);
    expect(ofFile).toMatchObject({
      actorName: 'Haruto Mori',
      facts: { name: 'plan.pdf', number: 'VCH-7001' },
    });
    expect(ofReport?.reference).toBe(ofFile?.reference);
  });

  it('puts the file in the place of the one that was to be replaced', async () => {
    const voucher = await delivered(world);
    await draft(world, voucher, { file: true });
    const haruto = world.chat('haruto');
    const ask = await haruto.press(
      await haruto.press(await haruto.say('report VCH-7001'), 'plan.pdf'),
      'Replace',
    );
    const path = /"url":"http:\/\/[^/]+([^"]+)"/.exec(JSON.stringify(ask.json))?.[1] ?? '';
    await post(origin + path, 'plan-2.docx', DOCX);
    expect(await world.store.deliverables.list({ removedAt: null })).toMatchObject([{ name: 'plan-2.docx' }]);
  });

  it('works once: a second file, also one sent at the same time, gets a clear page', async () => {
    await delivered(world);
    const url = await page();
    const statuses = (await Promise.all([post(url), post(url)])).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 410]);
    const late = await post(url);
    expect(late.status).toBe(410);
    expect(await late.text()).toContain('Open a new one from the report.');
    expect((await fetch(url)).status).toBe(410);
    expect(await world.store.deliverables.count()).toBe(1);
  });

  it('works for fifteen minutes, in the language of its card also afterwards', async () => {
    await delivered(world);
    const url = await page('haruto', 'zh-TW');
    world.setClock('2026-11-23T03:15:00.000Z');
    const late = await fetch(url);
    expect(late.status).toBe(410);
    expect(await late.text()).toContain('此上傳頁面已無法使用');
    expect((await post(url)).status).toBe(410);
    expect(await world.store.deliverables.count()).toBe(0);
  });

  it.each([
    ['plan.exe', PDF, 422, 'Only PDF, Word, Excel'],
    ['plan.docx', PDF, 422, 'The content of the file does not match its name'],
    ['plan.pdf', Buffer.alloc(0), 422, 'The file is empty.'],
    ['plan.pdf', Buffer.concat([PDF, Buffer.alloc(3 * LIMIT)]), 413, 'The file is larger than 1 MB.'],
  ])('says what is wrong with %s and takes another one', async (name, content, status, reason) => {
    await delivered(world);
    const url = await page();
    const refused = await post(url, name, content);
    expect(refused.status).toBe(status);
    const html = await refused.text();
    expect(html).toContain(reason);
    expect(html).toContain('role="alert"');
    expect(html).toContain('<form');
    expect(await world.store.deliverables.count()).toBe(0);
    expect((await post(url)).status).toBe(200);
  });

  it('asks for a file where none was chosen, or the form is no form', async () => {
    await delivered(world);
    const url = await page();
    const empty = await post(url, '', Buffer.alloc(0));
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain('Please choose a file.');
    const other = await fetch(url, {
      method: 'POST',
      body: 'file=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(other.status).toBe(400);
    const broken = await fetch(url, {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data' },
    });
    expect(broken.status).toBe(400);
    expect((await post(url)).status).toBe(200);
  });

  it('takes the first of several files and no field', async () => {
    await delivered(world);
    const data = form('one.pdf', PDF);
    data.append('file', new Blob([new Uint8Array(DOCX)]), 'two.docx');
    data.append('reportId', 'another');
    expect((await fetch(await page(), { method: 'POST', body: data })).status).toBe(200);
    expect(await world.store.deliverables.list()).toMatchObject([{ name: 'one.pdf' }]);
  });

  it.each([
    ['is cut off', '--b\r\nContent-Disposition: form-data; name="file"; filename="plan.pdf"\r\n\r\n%PDF-1.7'],
    ['is none', '%PDF-1.7'],
    ['has a part without an end of its head', '--b\r\nContent-Disposition: form-data; name="file"'],
  ])('answers a form that %s, and takes the next one', async (_what, body) => {
    await delivered(world);
    const url = await page();
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const answer = await fetch(url, { method: 'POST', body, headers });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<form');
    expect(await world.store.deliverables.count()).toBe(0);
    expect((await post(url)).status).toBe(200);
  });

  it('cuts the line of a sender who does not stop, wherever in the form it happens', async () => {
    await delivered(world);
    const url = await page();
    const endless = Buffer.alloc(9 * LIMIT);
    await expect(post(url, 'plan.pdf', Buffer.concat([PDF, endless]))).rejects.toThrow();
    const field = form('plan.pdf', PDF);
    field.append('note', new Blob([new Uint8Array(endless)]));
    await expect(fetch(url, { method: 'POST', body: field })).rejects.toThrow();
    expect((await fetch(url)).status).not.toBe(500);
  });

  it('keeps nothing of a file that breaks off, and the page stays usable', async () => {
    await delivered(world);
    const url = await page();
    await new Promise<void>((done) => {
      const request = httpRequest(url, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b', 'content-length': 5000 },
      });
      request.on('error', () => done());
      request.write(
        '--b\r\nContent-Disposition: form-data; name="file"; filename="plan.pdf"\r\n\r\n%PDF-1.7',
      );
      setTimeout(() => request.destroy(), 50);
    });
    expect((await post(url)).status).toBe(200);
    expect(await world.store.deliverables.count()).toBe(1);
  });

  it('takes nothing for a report that was submitted, or from a person who may not any more', async () => {
    const voucher = await delivered(world);
    await draft(world, voucher, { file: true });
    const [mine, theirs] = [await page('haruto'), await page('kenji')];
    const haruto = await world.store.people.get(PEOPLE.haruto.id);
    if (haruto) await world.store.people.save({ ...haruto, roles: ['viewer'] });
    expect((await post(mine)).status).toBe(422);
    const kenji = world.chat('kenji');
    await kenji.press(await kenji.press(await kenji.say('report VCH-7001'), 'report.review'), 'Submit');
    expect((await post(theirs)).status).toBe(422);
    expect(await world.store.deliverables.count()).toBe(1);
    const written = await refusals(world.store);
    expect(written.map(({ recordId, facts }) => [recordId, facts['why']]).sort()).toEqual([
      [voucher.id, 'illegalMove'],
      [voucher.id, 'otherRole'],
    ]);
  });

  it('writes down that it took nothing from a consultant whose engagement it no longer is', async () => {
    const voucher = await delivered(world);
    const url = await page('haruto');
    const reservation = { ...voucher.reservation, leadId: PEOPLE.weihan.id };
    await world.store.vouchers.save({ ...voucher, reservation });
    expect((await post(url)).status).toBe(422);
    expect(await refusals(world.store)).toMatchObject([
      {
        verb: 'report.upload',
        recordId: voucher.id,
        actorId: PEOPLE.haruto.id,
        facts: { why: 'notAllowed' },
      },
    ]);
  });

  it.each([
    '/upload/x',
    `/upload/${TENANT}.${'a'.repeat(43)}`,
    `/upload/00000000-0000-0000-0000-000000000000.${'a'.repeat(43)}`,
    '/upload/%2e%2e%2f%00',
  ])('tells nobody anything at %s', async (path) => {
    const answer = await fetch(origin + path, { headers: { 'accept-language': 'ja' } });
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('<html lang="ja-JP">');
  });

  it('opens no ticket under another tenant', async () => {
    await delivered(world);
    const url = await page();
    expect((await fetch(url.replace(TENANT, '11111111-1111-4111-8111-111111111111'))).status).toBe(410);
  });

  it('answers under no other name', async () => {
    await delivered(world);
    const url = new URL(await page());
    const status = await new Promise((resolve, reject) => {
      httpRequest(url, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('runs no script, sends its form nowhere else, is framed by nobody and leaks no address', async () => {
    await delivered(world);
    const answer = await fetch(await page());
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).not.toContain('<script');
  });

  it('shows a name as it is written, never as markup', async () => {
    await delivered(world, 'VCH-7001', { customerName: 'A & B' });
    const sent = await post(await page(), '<img src=x onerror=alert(1)>.pdf');
    const html = await sent.text();
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;.pdf');
    expect(html).not.toContain('<img');
  });
});
