import { randomUUID } from 'node:crypto';
import { memberOf } from '../../test/support/records/crowd';
import { PEOPLE_AT_DESK, TENANT } from '../seed/facts';

/** A message as Teams sends it, from one of the people; counted round. */
export function spoken(person: number, text: string, serviceUrl: string): object {
  return {
    ...said(person, serviceUrl),
    type: 'message',
    text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
    entities: [
      { locale: 'en-US', country: 'US', platform: 'Windows', timezone: 'Asia/Tokyo', type: 'clientInfo' },
    ],
  };
}

/** What a pressed button of a card sends: its verb, what it carries, and what stands in the inputs. */
export interface Pressed {
  readonly verb: string;
  readonly card: object;
  readonly typed?: object;
  /** The message that shows the card. */
  readonly activityId: string;
}

/** A press as Teams sends it. */
export function pressed(
  person: number,
  { verb, card, typed, activityId }: Pressed,
  serviceUrl: string,
): object {
  const data = { ...typed, card: { ...card, nonce: randomUUID() } };
  return {
    ...said(person, serviceUrl),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: activityId,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  };
}

function said(index: number, serviceUrl: string): object {
  const { personId, conversationId } = memberOf(index % PEOPLE_AT_DESK);
  return {
    id: String(Date.now()),
    timestamp: '2026-11-22T23:31:00.123Z',
    localTimestamp: '2026-11-23T08:31:00.123+09:00',
    localTimezone: 'Asia/Tokyo',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${personId}`, name: personId, aadObjectId: personId },
    recipient: { id: '28:bot', name: 'Voucher Desk' },
    conversation: { conversationType: 'personal', tenantId: TENANT, id: conversationId },
    channelData: { tenant: { id: TENANT } },
    locale: 'en-US',
  };
}
