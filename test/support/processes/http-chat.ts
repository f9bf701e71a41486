import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CardView } from '../chat/card-view';

const answer = z.union([
  z.object({ type: z.literal('application/vnd.microsoft.activity.message'), value: z.string() }),
  z.object({
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: z.record(z.string(), z.unknown()),
  }),
]);

/** What a press was answered: a card, or words that leave the card as it is. */
export type PressAnswer = { readonly card: CardView } | { readonly text: string };

/** What was sent was not carried out, and whoever sent it was told so. */
export class NotDone extends Error {}

/** One person's personal chat with a bot over HTTP. */
export class HttpChat {
  constructor(
    private readonly person: { readonly id: string; readonly name: string },
    private readonly tenantId: string,
    /** Where the channel is answered. */
    private readonly serviceUrl: string,
    /** Where the bot listens now. */
    private readonly origin: () => string,
  ) {}

  get conversationId(): string {
    return `a:${this.person.id}`;
  }

  activity(more: object): object {
    return {
      channelId: 'msteams',
      serviceUrl: this.serviceUrl,
      id: randomUUID(),
      from: { id: `29:${this.person.id}`, name: this.person.name, aadObjectId: this.person.id },
      recipient: { id: '28:bot', name: 'Voucher Desk' },
      conversation: { id: this.conversationId, conversationType: 'personal', tenantId: this.tenantId },
      channelData: { tenant: { id: this.tenantId } },
      locale: 'en-US',
      ...more,
    };
  }

  async post(activity: object): Promise<unknown> {
    const response = await fetch(`${this.origin()}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    if (response.status === 408) throw new NotDone('too slow');
    if (!response.ok) throw new Error(`answered ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  async say(text: string): Promise<void> {
    await this.post(this.activity({ type: 'message', text }));
  }

  /** Sends a press as the client does; `activityId` is the message that the card stands in. */
  async send(verb: string, data: object, activityId: string): Promise<PressAnswer> {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const body = answer.parse(
      await this.post(
        this.activity({ type: 'invoke', name: 'adaptiveCard/action', replyToId: activityId, value }),
      ),
    );
    if (typeof body.value === 'string') return { text: body.value };
    return { card: new CardView(body.value, activityId) };
  }

  /** The card that a press is answered with. */
  async open(verb: string, card: object, activityId: string = randomUUID()): Promise<CardView> {
    const answered = await this.send(verb, { card }, activityId);
    if ('text' in answered) throw new NotDone(answered.text);
    return answered.card;
  }

  /** What is sent when a button is pressed, with what the card's inputs hold and what is typed now. */
  pressOf(card: CardView, verb: string, typed: Readonly<Record<string, string>> = {}): Press {
    const { data } = card.find(verb);
    return { verb, data: { ...card.inputs, ...typed, ...data }, activityId: card.activityId };
  }
}

/** A press that may be sent again. */
export interface Press {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly activityId: string;
}
