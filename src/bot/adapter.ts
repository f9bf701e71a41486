import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ActivityHandler,
  type Request,
  type Response,
} from 'botbuilder';
import type { Credentials } from '../config';
import type { Log } from '../ports';
import { correlated } from '../telemetry/correlation';
import { LIMITS, oneAttempt, type Limits } from './connector';

/** The Bot Framework adapter; without credentials nobody is authenticated, which only local mode may ask for. */
export function createAdapter(credentials: Credentials | null, log: Log): CloudAdapter {
  const factory = new ConfigurationServiceClientCredentialFactory(
    credentials
      ? {
          MicrosoftAppId: credentials.appId,
          MicrosoftAppTenantId: credentials.appTenantId,
          MicrosoftAppType: credentials.appPassword ? 'SingleTenant' : 'UserAssignedMsi',
          ...(credentials.appPassword ? { MicrosoftAppPassword: credentials.appPassword } : {}),
        }
      : {},
  );
  return adapterWith(factory, log);
}

/** Where the SDK gets its tokens from. */
export type TokenSource = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

/** The same with another source of tokens, or other limits. */
export function adapterWith(tokens: TokenSource, log: Log, limits: Limits = LIMITS): CloudAdapter {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}, tokens));
  adapter.use(oneAttempt(limits));
  adapter.onTurnError = async (context, error) => {
    log.error('turn failed outside of the bot', {
      error: error.stack ?? error.message,
      type: context.activity.type,
    });
  };
  return adapter;
}

/** Hands one HTTP request to the bot. */
export type Process = (request: Request, response: Response) => Promise<void>;

export function createProcess(adapter: CloudAdapter, bot: ActivityHandler): Process {
  return (request, response) =>
    correlated(() => adapter.process(request, response, (context) => bot.run(context)));
}
