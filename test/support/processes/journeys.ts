import { randomUUID } from 'node:crypto';
import { HARUTO, KENJI, MEI, SAMPLE, TOKYO } from '../../../src/commands/local/sample/people';
import type { AuditEvent } from '../../../src/domain/audit';
import type { CalendarDate, Instant } from '../../../src/domain/time/dates';
import type { CardView } from '../chat/card-view';
import { PDF } from '../records/documents';
import { HttpChat, NotDone, type Press } from './http-chat';
import { WRITTEN } from '../records/reports';

/** The day of all journeys: an engagement of one day starts, ends and is reported on it. */
export const JOURNEY_DAY: CalendarDate = '2026-11-25';
export const JOURNEY_NOW: Instant = `${JOURNEY_DAY}T03:00:00.000Z`;

/** A press whose answer has arrived. */
export interface Acknowledged {
  readonly verb: string;
  readonly nonce: string;
  readonly conversationId: string;
  readonly activityId: string;
  readonly receipt: CardView;
}

/** What journeys go through; between a crash and the next start it lets nobody pass. */
export interface Road {
  readonly origin: () => string;
  readonly serviceUrl: string;
  /** Does it as often as needed until it is answered. */
  reliably<T>(ask: () => Promise<T>): Promise<T>;
  acknowledged(press: Acknowledged): void;
  uploaded(reportId: string): void;
}

/** A voucher from its arrival to its submitted claim, by the people who do each step. */
export async function journey(road: Road, number: string): Promise<void> {
  await fromDraft(road, await toDraft(road, number));
}

/** The way on from a report that lacks its file. */
export async function fromDraft(road: Road, id: string): Promise<void> {
  const { kenji, mei, haruto, open, press } = company(road);
  await upload(road, () => open(haruto, 'report.upload', { id }));
  road.uploaded(id);
  await press(haruto, await open(haruto, 'report.review', { id }), 'report.submit');
  const choice = await open(kenji, 'redeem.open', {});
  const chosen = kenji.pressOf(choice, 'redeem.choose', { vouchers: id });
  const confirmation = await answered(road, kenji, chosen);
  await press(kenji, confirmation, 'redeem.confirm');
  const draft = await press(mei, await open(mei, 'claim.voucher', { id }), 'claim.draft', {
    invoiceNumber: `I-${id}`.slice(0, 20),
  });
  const claim = recordOf(draft);
  await press(mei, await open(mei, 'claim.submission', { id: claim }), 'claim.submit', {
    reference: `MRN-${id}`.slice(0, 20),
  });
}

/** The same up to a report that lacks its file; the voucher's id, which is the report's too. */
export async function toDraft(road: Road, number: string): Promise<string> {
  const { kenji, mei, haruto, open, press } = company(road);
  const added = await press(
    kenji,
    await open(kenji, 'addVoucher.form', {}),
    'addVoucher.save',
    voucherTyped(number),
  );
  const id = recordOf(added);
  await press(kenji, await open(kenji, 'reserve.voucher', { id }), 'reserve.submit', {
    engagement: 'sdps-sharepoint',
    location: TOKYO,
    startsOn: JOURNEY_DAY,
    endsOn: JOURNEY_DAY,
    lead: HARUTO,
    terms: 'true',
  });
  await press(mei, await open(mei, 'reserve.confirm', { id }), 'reserve.saveConfirmed', {
    reference: `PC-${number}`,
  });
  await press(haruto, await open(haruto, 'report.form', { id }), 'report.save', {
    ...WRITTEN,
    startedOn: JOURNEY_DAY,
    endedOn: JOURNEY_DAY,
    onSiteDays: '1',
    offSiteDays: '0',
  });
  return id;
}

/** What a new voucher's form takes. */
export const voucherTyped = (number: string): Record<string, string> => ({
  number,
  customer: `Customer of ${number}`,
  program: 'SDPS',
  days: '1',
  country: 'JP',
  expiresOn: '2027-03-15',
});

/** The people of the sample company on a road, and what they do there. */
function company(road: Road) {
  const chat = (id: string, name: string): HttpChat =>
    new HttpChat({ id, name }, SAMPLE.tenantId, road.serviceUrl, road.origin);
  return {
    kenji: chat(KENJI, 'Kenji Sato'),
    mei: chat(MEI, 'Mei Tanaka'),
    haruto: chat(HARUTO, 'Haruto Mori'),
    open: (who: HttpChat, verb: string, card: object): Promise<CardView> =>
      road.reliably(() => who.open(verb, card)),
    press: async (who: HttpChat, card: CardView, verb: string, typed = {}): Promise<CardView> => {
      const pressed = who.pressOf(card, verb, typed);
      const { activityId } = pressed;
      const receipt = await answered(road, who, pressed);
      const nonce = nonceOf(pressed);
      if (nonce) road.acknowledged({ verb, nonce, conversationId: who.conversationId, activityId, receipt });
      return receipt;
    },
  };
}

/** The same press again and again, as a client and a person do, until there is a card. */
function answered(road: Road, who: HttpChat, { verb, data, activityId }: Press): Promise<CardView> {
  return road.reliably(async () => {
    const answer = await who.send(verb, data, activityId);
    if ('text' in answer) throw new NotDone(answer.text);
    return answer.card;
  });
}

/** Through the page that the card leads to; one that was used up in a crash is asked for anew. */
async function upload(road: Road, page: () => Promise<CardView>): Promise<void> {
  await road.reliably(async () => {
    const path = /"url":"http:\/\/[^/]+([^"]+)"/.exec(JSON.stringify((await page()).json))?.[1] ?? '';
    const form = new FormData();
    // Another content each time, so that each journey has a file of its own.
    const content = Buffer.concat([PDF, Buffer.from(`\n% ${randomUUID()}\n`)]);
    form.append('file', new Blob([new Uint8Array(content)]), 'plan.pdf');
    const { status } = await fetch(road.origin() + path, { method: 'POST', body: form });
    if (status === 503) throw new NotDone('upload');
    if (status !== 200) throw new Error(`upload answered ${status}`);
  });
}

function nonceOf({ data }: Press): string | undefined {
  const { nonce }: { nonce?: string } = Object(data['card']);
  return nonce;
}

/** The record that a receipt leads on to. */
function recordOf(receipt: CardView): AuditEvent['recordId'] {
  const id = /"card":\{"id":"([^"]+)"/.exec(JSON.stringify(receipt.json))?.[1];
  if (!id) throw new Error(`no record on the card:\n${receipt.text}`);
  return id;
}
