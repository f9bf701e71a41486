import { CardFactory, MessageFactory, type CloudAdapter, type ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { UpstreamError } from '../errors';
import type { Notifier } from '../notifications/dispatcher';
import type { OutboxItem, Stores } from '../ports';

/** What the channel answers when the same call may succeed later. */
const RETRYABLE = [412, 429, 502, 503, 504];

const refused = z.object({ statusCode: z.number() });

/** The part of the adapter that speaks without being spoken to. */
export type Continuation = Pick<CloudAdapter, 'continueConversationAsync'>;

/** The reference that `rememberConversation` wrote. */
function parseReference(json: string): Partial<ConversationReference> {
  return z
    .custom<Partial<ConversationReference>>((value) => typeof value === 'object')
    .parse(JSON.parse(json));
}

/** Puts cards into Teams chats under their stored conversation reference. */
export function createNotifier(parts: { adapter: Continuation; appId: string; stores: Stores }): Notifier {
  return {
    async send(tenantId: string, item: OutboxItem) {
      const conversation = await parts.stores.tenant(tenantId).conversations.get(item.conversationId ?? '');
      if (!conversation) throw new UpstreamError('teams', false);
      const reference = parseReference(conversation.reference);
      const card: unknown = JSON.parse(item.payload);
      const message = MessageFactory.attachment(CardFactory.adaptiveCard(card));
      await parts.adapter.continueConversationAsync(parts.appId, reference, async (context) => {
        try {
          if (item.activityId) await context.updateActivity({ ...message, id: item.activityId });
        } catch (error) {
          const answer = refused.safeParse(error);
          const retryable = !answer.success || RETRYABLE.includes(answer.data.statusCode);
          throw new UpstreamError('teams', retryable, { cause: error });
        }
      });
    },
  };
}
