import type { LookupFunction } from 'node:net';
import { isConnector, isLoopback } from './hosts';
import { loopbackLookup, publicLookup } from './lookup';

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
