import {
  BotAdapter,
  TurnContext,
  type Activity,
  type ActivityHandler,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder';
import { correlated } from '../../../src/telemetry/correlation';

/** An adapter that keeps what the bot sends, instead of sending it. */
export class RecordingAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];
  readonly updated: Partial<Activity>[] = [];
  /** Called with each activity before it is kept; may throw what the channel would. */
  beforeSending: (activity: Partial<Activity>) => void = () => undefined;
  private count = 0;
  private readonly responses = new WeakMap<TurnContext, unknown>();

  /** Runs the bot on one activity; what it answered to this very invoke, if it was one. */
  async receive(
    bot: ActivityHandler,
    activity: Partial<Activity>,
  ): Promise<{ status: number; body?: unknown } | undefined> {
    const context = new TurnContext(this, activity);
    await correlated(() => bot.run(context));
    const value = this.responses.get(context);
    if (typeof value !== 'object' || value === null || !('status' in value)) return undefined;
    return { status: Number(value.status), body: 'body' in value ? value.body : undefined };
  }

  async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return activities.map((activity) => {
      this.beforeSending(activity);
      this.count += 1;
      const id = `sent-${this.count}`;
      this.sent.push({ ...activity, id });
      const value: unknown = activity.value;
      if (activity.type === 'invokeResponse') this.responses.set(context, value);
      return { id };
    });
  }

  async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse | void> {
    this.beforeSending(activity);
    this.updated.push(activity);
  }

  async deleteActivity(): Promise<void> {}

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const activity = TurnContext.applyConversationReference({ type: 'event' }, reference, true);
    await logic(new TurnContext(this, activity));
  }

  override async continueConversationAsync(
    ...args: [
      unknown,
      Partial<ConversationReference>,
      ((context: TurnContext) => Promise<void>) | string,
      ...unknown[],
    ]
  ): Promise<void> {
    const logic = args[2];
    if (typeof logic === 'function') await this.continueConversation(args[1], logic);
  }
}
