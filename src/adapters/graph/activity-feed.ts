import type { Client } from '@microsoft/microsoft-graph-client';
import type { ItemBody, KeyValuePair, TeamworkActivityTopic } from '@microsoft/microsoft-graph-types';
import type { ActivityFeed } from '../../ports';
import { attempt } from './outcome';
import { Pace, type Timing } from '../../pace';

/** The type of activity that the app's manifest declares, and the one parameter of its text. */
export const ACTIVITY_TYPE = 'notice';
export const ACTIVITY_PARAMETER = 'title';

/** Of one app in one tenant (Microsoft Graph service-specific throttling limits, Microsoft Teams). */
const A_SECOND = 5;

/** Characters of the preview that Teams shows (userTeamwork: sendActivityNotification); no more of a title either. */
const SHOWN = 150;

/** The body of `POST /users/{id}/teamwork/sendActivityNotification`. */
interface SendActivityNotification {
  readonly topic: TeamworkActivityTopic;
  readonly activityType: string;
  readonly previewText: ItemBody;
  readonly templateParameters: KeyValuePair[];
}

/** Puts lines into people's activity feeds; a press on one opens the chat with the bot. */
export function createActivityFeed(
  clientOf: (tenantId: string) => Client,
  botId: string,
  time: Timing,
): ActivityFeed {
  const pace = new Pace(A_SECOND, time);
  return {
    async notify(tenantId, personId, { title, preview }) {
      await pace.turn(tenantId);
      const body: SendActivityNotification = {
        topic: { source: 'text', value: shown(title), webUrl: chatLink(tenantId, botId) },
        activityType: ACTIVITY_TYPE,
        previewText: { content: shown(preview) },
        templateParameters: [{ name: ACTIVITY_PARAMETER, value: shown(title) }],
      };
      return attempt(() =>
        clientOf(tenantId)
          .api(`/users/${encodeURIComponent(personId)}/teamwork/sendActivityNotification`)
          .post(body),
      );
    },
  };
}

/** The link that opens the chat with the bot, far below the 1024 characters that Graph takes. */
function chatLink(tenantId: string, botId: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?tenantId=${tenantId}&users=28:${botId}`;
}

function shown(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join('')}…` : text;
}
