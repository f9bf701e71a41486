import type { LookupFunction } from 'node:net';
import { loopbackLookup, publicLookup } from './lookup';

/**
 * Where Teams takes the bot's messages: worldwide, and the Government Community Cloud, which shares its issuer.
 * Source: Microsoft Teams, "Send proactive messages", table of service URLs.
 */
const CONNECTORS = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];

/** Where Teams keeps the files that people attach: SharePoint and OneDrive of the tenant, and the service in front of them. */
const FILES = ['sharepoint.com', 'sharepoint.us', 'sharepoint.cn', 'svc.ms'];

const WEB = ['http:', 'https:'];
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether messages may be sent to the address. */
export function isConnector(url: URL): boolean {
  return CONNECTORS.includes(url.hostname) && isPlainHttps(url);
}

/** Whether files may be fetched from the address, or put there. */
export function isFileHost(url: URL): boolean {
  return FILES.some((host) => url.hostname.endsWith(`.${host}`)) && isPlainHttps(url);
}

/** Whether the address leads to this machine. */
export function isLoopback(url: URL): boolean {
  return WEB.includes(url.protocol) && LOOPBACK.includes(url.hostname) && hasNoUser(url);
}

/** No other port than https has, and no user. */
function isPlainHttps(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && hasNoUser(url);
}

function hasNoUser({ username, password }: URL): boolean {
  return username === '' && password === '';
}

/** The world outside as the bot reaches it. Not a setting: nothing that an operator can write loosens it. */
export interface Outside {
  /** Who vouches for activities: the issuer of their tokens, and the document that leads to the keys. */
  readonly channel: { readonly issuer: string; readonly metadataUrl: string };
  /** Origin that issues the bot's own tokens. */
  readonly authority: string;
  /** Whether messages may be sent to the address. */
  isConnector(url: URL): boolean;
  /** Turns a name into addresses for every connection; fails for an address that is not to be reached. */
  readonly lookup: LookupFunction;
  /** Certificates to trust besides the usual ones, PEM. */
  readonly ca?: string;
}

/**
 * Microsoft's public cloud. Source: Bot Framework REST, "Authenticate requests from the Bot Connector service to your
 * bot".
 */
export const PUBLIC_CLOUD: Outside = {
  channel: {
    issuer: 'https://api.botframework.com',
    metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  },
  authority: 'https://login.microsoftonline.com',
  isConnector,
  lookup: publicLookup(),
};

/** Local mode: the chat on this machine, and nothing else. */
export const THIS_MACHINE: Outside = {
  ...PUBLIC_CLOUD,
  isConnector: isLoopback,
  lookup: loopbackLookup(),
};
