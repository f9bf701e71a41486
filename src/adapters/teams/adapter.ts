import {
  ActivityTypes,
  BotAdapter,
  DeliveryModes,
  TurnContext,
  type Activity,
  type ConversationReference,
  type InvokeResponse,
  type ResourceResponse,
} from 'botbuilder';
import type { Credentials } from '../../config';
import type { Outside } from '../../outbound/outside';
import type { Log } from '../../ports';
import {
  createBotTokens,
  createConnector,
  type Attempt,
  type ChannelConnector,
  type Limits,
  type Place,
  type TokenSource,
} from './connector';

const NO_TOKENS: TokenSource = { next: async () => null, refuse: () => undefined };

/** The Bot Framework adapter; without credentials it shows no token, which only local mode may ask for. */
export function createAdapter(credentials: Credentials | null, outside: Outside, log: Log): DeskAdapter {
  return adapterWith(credentials ? createBotTokens(credentials, outside) : NO_TOKENS, outside, log);
}

/** The same with another source of tokens, or other limits. */
export function adapterWith(tokens: TokenSource, outside: Outside, log: Log, limits?: Limits): DeskAdapter {
  const adapter = new DeskAdapter(createConnector(tokens, outside, limits));
  adapter.onTurnError = async (context, error) => {
    log.error('turn failed outside of the bot', {
      error: error.stack ?? error.message,
      type: context.activity.type,
    });
  };
  return adapter;
}

/** Under these the turn keeps what it is for. */
const ATTEMPT = Symbol('attempt');
const RESPONSE = Symbol('response');

/** Lets somebody follow what is sent in this turn, and give it up. */
export function follow(context: TurnContext, attempt: Attempt): void {
  context.turnState.set(ATTEMPT, attempt);
}

/**
 * Runs turns of the SDK over a connector of our own. The SDK's own adapter answers what it can't read with 500, and
 * some wrong tokens too, lets in tokens of the Emulator and of other bots (who gets in is decided in `door.ts`), and
 * builds two clients anew for each turn (`connector.ts`).
 */
export class DeskAdapter extends BotAdapter {
  constructor(private readonly connector: ChannelConnector) {
    super();
  }

  /** Runs a turn on an activity that was let in; answers what it said to an invoke. */
  async receive(
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const context = new TurnContext(this, activity);
    await this.runMiddleware(context, turn);
    if (activity.deliveryMode === DeliveryModes.ExpectReplies)
      return { status: 200, body: { activities: context.bufferedReplyActivities } };
    const response = context.turnState.get<InvokeResponse | undefined>(RESPONSE);
    // Only a turn that failed outside of the bot leaves an invoke without an answer.
    return response ?? (activity.type === 'invoke' ? { status: 500 } : undefined);
  }

  /** Runs a turn in a conversation that nobody has just spoken in. */
  async continueConversation(
    reference: Partial<ConversationReference>,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const activity = TurnContext.applyConversationReference({ type: ActivityTypes.Event }, reference, true);
    await this.runMiddleware(new TurnContext(this, activity), turn);
  }

  async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses = [];
    for (const activity of activities) {
      if (activity.type === ActivityTypes.InvokeResponse) {
        context.turnState.set(RESPONSE, activity.value);
        responses.push({ id: '' });
      } else {
        const { id: _replaced, ...said } = activity;
        responses.push({ id: await this.send('POST', context, said, said.replyToId ?? null) });
      }
    }
    return responses;
  }

  async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    return { id: await this.send('PUT', context, activity, activity.id ?? null) };
  }

  async deleteActivity(context: TurnContext, { activityId }: Partial<ConversationReference>): Promise<void> {
    await this.connector.send('DELETE', placeOf(context.activity, activityId ?? null));
  }

  private send(
    method: 'POST' | 'PUT',
    context: TurnContext,
    activity: Partial<Activity>,
    activityId: string | null,
  ): Promise<string> {
    const attempt = context.turnState.get<Attempt | undefined>(ATTEMPT);
    return this.connector.send(method, placeOf(activity, activityId), activity, attempt);
  }
}

function placeOf({ serviceUrl = '', conversation }: Partial<Activity>, activityId: string | null): Place {
  return { serviceUrl, conversationId: conversation?.id ?? '', activityId };
}
