import { ActivityHandler, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import { withNonces, type Page } from '../../cards/page';
import type { Desk } from '../../desk/desk';
import type { Turn } from '../../desk/flow';
import { pointerPage, welcomePage } from '../../flows/help/welcome-pages';
import { queueCardUpdate } from '../../desk/card-update';
import { createWords, type Words } from '../../words/words';
import type { Conversation } from '../../ports';
import { hear, readPress, type Heard, type PressedButton } from './activity';
import { forgetConversation, rememberConversation } from './conversations';
import { failurePage, failureText, logFailure, say } from './answer';
import { pageActivity, pageInvokeResponse, textInvokeResponse } from './render';
import { answerMessage } from './router';
import { createSaidLately } from './said-lately';
import { makeTurn, type TurnMaker } from './turn';

export interface BotParts extends TurnMaker {
  readonly desk: Desk;
  /** Called after each turn: somebody is there. */
  readonly heard: () => void;
  /** Called when a turn may have queued something to send. */
  readonly wake: () => void;
}

/** What somebody is answered; `failure` is the reference of a fault, null where there was none. */
interface Response {
  readonly page: Page;
  readonly words: Words;
  readonly failure: string | null;
}

/** Voucher Desk on the Bot Framework: turns activities into turns of a flow, and pages into cards. */
export class VoucherDeskBot extends ActivityHandler {
  private readonly saysNew = createSaidLately();

  constructor(private readonly parts: BotParts) {
    super();
    this.onMessage(async (context, next) => {
      const heard = this.hear(context);
      if (heard) {
        this.saysNew(heard);
        await this.answer(context, heard);
      }
      await next();
    });
    this.onMessageUpdate(async (context, next) => {
      const heard = this.hear(context);
      if (heard?.isEdit && heard.text.trim() !== '' && this.saysNew(heard)) await this.answer(context, heard);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const heard = this.hear(context);
      if (heard?.addsBot) await this.welcome(context, heard);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      const heard = this.hear(context);
      if (heard) await this.welcome(context, heard);
      await next();
    });
    this.onInstallationUpdateRemove(async (context, next) => {
      const heard = this.hear(context);
      // An upgrade takes the app out and puts it in again.
      if (heard && heard.action !== 'remove-upgrade')
        await forgetConversation(parts.stores.tenant(heard.tenantId), heard);
      await next();
    });
  }

  /** What the activity says, if it says who speaks. */
  private hear(context: TurnContext): Heard | undefined {
    const heard = hear(context.activity);
    if (!heard) this.parts.log.warn('activity not understood', { type: context.activity.type });
    return heard;
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    // Not 501, as is usual: what somebody asks for that is not there is no fault of the server.
    if (context.activity.name !== 'adaptiveCard/action') return { status: 404 };
    const heard = this.hear(context);
    if (!heard) return { status: 400 };
    const press = readPress(context.activity.value) ?? { verb: '', card: {}, typed: {} };
    const { page, words, failure } = await this.respond(
      context,
      heard,
      (turn) => this.press(turn, press),
      press.verb,
    );
    return failure ? textInvokeResponse(failureText(words, failure)) : pageInvokeResponse(page, words);
  }

  private async press(turn: Turn, press: PressedButton): Promise<Page> {
    const answer = await this.parts.desk.press(turn, press);
    const page = withNonces(answer.page);
    if (answer.isQueued || turn.pressedActivityId === null) return page;
    try {
      await turn.store.transaction((tables) => queueCardUpdate(turn, tables, page));
    } catch (error) {
      // The step is done and answered; only other devices still show the card as it was.
      this.parts.log.warn('card update not queued', { tenantId: turn.tenantId, error: String(error) });
    }
    return page;
  }

  /** Answers a message with one message; a card whose button an older client sent as a message is replaced. */
  private async answer(context: TurnContext, heard: Heard): Promise<void> {
    const press = heard.value === undefined ? undefined : readPress(heard.value);
    const { page, words, failure } = await this.respond(context, heard, (turn) =>
      press ? this.press(turn, press) : answerMessage(this.parts.desk, turn, heard),
    );
    const message = pageActivity(page, words);
    if (!failure && (await this.replaced(context, heard, message))) return;
    await this.say(context, heard, message);
  }

  private async replaced(context: TurnContext, heard: Heard, message: Partial<Activity>): Promise<boolean> {
    const id = pressedCard(heard);
    if (!id) return false;
    try {
      await context.updateActivity({ ...message, id });
      return true;
    } catch (error) {
      this.parts.log.warn('card not replaced', { error: String(error) });
      return false;
    }
  }

  private async respond(
    context: TurnContext,
    heard: Heard,
    reply: (turn: Turn) => Promise<Page>,
    verb: string | null = null,
  ): Promise<Response> {
    const started = performance.now();
    const response = await this.responseTo(context, heard, reply);
    this.parts.log.info('turn answered', {
      ...whose(heard),
      type: context.activity.type,
      verb: this.parts.desk.knownVerb(verb),
      outcome: response.page.outcome ?? 'answered',
      ms: Math.round(performance.now() - started),
    });
    return response;
  }

  private async responseTo(
    context: TurnContext,
    heard: Heard,
    reply: (turn: Turn) => Promise<Page>,
  ): Promise<Response> {
    let words = createWords(heard.locale ?? 'en-US', 'UTC');
    try {
      const { turn, conversation } = await makeTurn(this.parts, heard, pressedCard(heard));
      words = turn.words;
      const page = heard.isPersonal ? await reply(turn) : pointerPage(turn);
      await this.remember(context, heard, page, conversation);
      this.parts.heard();
      // A command only reads.
      if (isInvoke(context) || heard.value !== undefined || heard.attachments.length > 0) this.parts.wake();
      return { page, words, failure: null };
    } catch (error) {
      const failure = logFailure(this.parts.log, error, whose(heard));
      return { page: failurePage(words, failure), words, failure };
    }
  }

  /** What is done is answered, whether or not the conversation could be written down. */
  private async remember(
    context: TurnContext,
    heard: Heard,
    page: Page,
    known: Conversation | undefined,
  ): Promise<void> {
    const { stores, clock, log } = this.parts;
    try {
      const takesInput = page.blocks.some(({ kind }) => kind === 'field');
      await rememberConversation(stores.tenant(heard.tenantId), heard, context, {
        now: clock.now(),
        takesInput,
        known,
      });
    } catch (error) {
      log.warn('conversation not kept', { ...whose(heard), error: String(error) });
    }
  }

  private async say(context: TurnContext, heard: Heard, message: Partial<Activity>): Promise<void> {
    try {
      await say(context, message);
    } catch (error) {
      this.parts.log.error('answer not sent', { ...whose(heard), error: String(error) });
    }
  }

  /** Once for each installation, however many events announce it. */
  private async welcome(context: TurnContext, heard: Heard): Promise<void> {
    if (!heard.isPersonal) return;
    const { turn, conversation } = await makeTurn(this.parts, heard, null);
    const first = await rememberConversation(turn.store, heard, context, {
      now: turn.now,
      takesInput: false,
      welcomes: true,
      known: conversation,
    });
    this.parts.heard();
    this.parts.wake();
    if (first) await this.say(context, heard, pageActivity(await welcomePage(turn), turn.words));
  }
}

function isInvoke({ activity: { type } }: TurnContext): boolean {
  return type === 'invoke';
}

/** For the log. */
function whose({ tenantId, person }: Heard): { tenantId: string; actorId: string } {
  return { tenantId, actorId: person.id };
}

/** The message whose button was pressed; null for a typed message. */
function pressedCard({ value, replyToId }: Heard): string | null {
  return value === undefined ? null : replyToId;
}
