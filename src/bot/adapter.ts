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
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}, factory));
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
  return (request, response) => adapter.process(request, response, (context) => bot.run(context));
}
