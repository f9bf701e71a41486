import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Credentials } from '../config';
import type { Outside } from '../outbound/outside';
import type { Log } from '../ports';
import { createBotTokens } from './bot-tokens';
import { LIMITS, oneAttempt, type Limits } from './connector';

/** For whom the bot's own tokens are. */
const AUDIENCE = 'https://api.botframework.com';

/** Where the SDK gets its tokens from. */
export type TokenSource = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

/** The Bot Framework adapter; without credentials it shows no token, which only local mode may ask for. */
export function createAdapter(credentials: Credentials | null, outside: Outside, log: Log): DeskAdapter {
  const tokens = credentials
    ? createBotTokens(credentials, outside)
    : new ConfigurationServiceClientCredentialFactory({});
  return adapterWith(tokens, outside, log, { appId: credentials?.appId ?? '' });
}

/** The same with another source of tokens, or other limits. */
export function adapterWith(
  tokens: TokenSource,
  outside: Outside,
  log: Log,
  { appId = '', limits = LIMITS }: { readonly appId?: string; readonly limits?: Limits } = {},
): DeskAdapter {
  const adapter = new DeskAdapter(appId, tokens);
  adapter.use(oneAttempt(limits, outside));
  adapter.onTurnError = async (context, error) => {
    log.error('turn failed outside of the bot', {
      error: error.stack ?? error.message,
      type: context.activity.type,
    });
  };
  return adapter;
}

/**
 * The SDK's adapter without its door: `process` answers what it can't read with 500, and some wrong tokens too, shows the
 * error's text to the sender, and lets in tokens of the Emulator and of other bots. Who gets in is decided in `door.ts`.
 */
export class DeskAdapter extends CloudAdapter {
  constructor(
    private readonly appId: string,
    tokens: TokenSource,
  ) {
    super(new ConfigurationBotFrameworkAuthentication({}, tokens));
  }

  /** Runs a turn on an activity that was let in. */
  receive(
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.appId);
    const trusted = {
      claimsIdentity,
      audience: AUDIENCE,
      connectorFactory: this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity),
    };
    return this.processActivity(trusted, activity, turn);
  }

  override async process(): Promise<never> {
    throw new Error('activities come in by the door');
  }
}
