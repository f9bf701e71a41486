import { z } from 'zod';
import { botProof, guid, keyProof, type BotValues, type Proof, type ProofValues } from './bot';

/** What the bot does through Microsoft Graph, and how it gets there; what is null is not done. */
export interface GraphConfig {
  /** Origin of Graph: https, no path. */
  readonly endpoint: string;
  /** Origin of the authority that issues the tokens. */
  readonly authority: string;
  readonly clientId: string;
  readonly proof: Proof;
  /** Application id of the bot, for links that lead to its chat. */
  readonly botId: string;
  /** The tenant that the sender, the mailbox and the drive belong to. */
  readonly tenantId: string;
  /** Address that mails are sent from. */
  readonly mailSender: string | null;
  /** Address of the shared mailbox that customers' mails come to. */
  readonly mailbox: string | null;
  /** Id of the app in the tenant's catalog, by which it is installed for people. */
  readonly teamsAppId: string | null;
  /** Document library that deliverables are kept in; the folder's parts are separated by slashes. */
  readonly drive: { readonly id: string; readonly folder: string } | null;
}

const origin = z
  .url({ protocol: /^https$/, error: 'must be an https address' })
  .refine((text) => new URL(text).href === `${new URL(text).origin}/`, 'must be an address without a path')
  .transform((text) => new URL(text).origin);
const address = z.email('must be a mail address');

/** The settings of Microsoft Graph but for the switch, each of which is an error while the switch is off. */
export const graphSettings = {
  GRAPH_ENDPOINT: origin.optional(),
  GRAPH_AUTHORITY: origin.optional(),
  GRAPH_TENANT: guid.optional(),
  GRAPH_CLIENT_ID: guid.optional(),
  GRAPH_CLIENT_SECRET: z.string().min(1).optional(),
  GRAPH_CERTIFICATE_PATH: z.string().min(1).optional(),
  GRAPH_MAIL_SENDER: address.optional(),
  GRAPH_MAILBOX: address.optional(),
  GRAPH_TEAMS_APP_ID: guid.optional(),
  GRAPH_DRIVE_ID: z
    .string()
    .regex(/^[\w!-]+$/, 'must be the id of a drive')
    .optional(),
  GRAPH_DRIVE_FOLDER: z
    .string()
    .regex(/^[^\\"*:<>?|]+$/, 'must be the path of a folder, its parts separated by slashes')
    .optional(),
};

type GraphValues = z.infer<z.ZodObject<typeof graphSettings>> & { readonly GRAPH?: 'on' | 'off' | undefined };

/** What the settings say of Graph; null while the switch is off. */
export function graphConfig(
  value: BotValues & GraphValues,
  allowedTenants: readonly string[],
): GraphConfig | null {
  if (value.GRAPH === 'off') return null;
  return {
    endpoint: value.GRAPH_ENDPOINT ?? 'https://graph.microsoft.com',
    authority: value.GRAPH_AUTHORITY ?? 'https://login.microsoftonline.com',
    clientId: value.GRAPH_CLIENT_ID ?? value.BOT_APP_ID,
    proof: graphProof(value),
    botId: value.BOT_APP_ID,
    tenantId: value.GRAPH_TENANT?.toLowerCase() ?? allowedTenants[0] ?? '',
    mailSender: value.GRAPH_MAIL_SENDER ?? null,
    mailbox: value.GRAPH_MAILBOX ?? null,
    teamsAppId: value.GRAPH_TEAMS_APP_ID ?? null,
    drive: value.GRAPH_DRIVE_ID
      ? { id: value.GRAPH_DRIVE_ID, folder: value.GRAPH_DRIVE_FOLDER ?? 'Voucher Desk' }
      : null,
  };
}

function graphProof(value: ProofValues & GraphValues): Proof {
  const key = keyProof(value.GRAPH_CERTIFICATE_PATH, value.GRAPH_CLIENT_SECRET);
  // The bot's own app registration trusts for Graph whom it trusts for the chat.
  if (!key && !value.GRAPH_CLIENT_ID && value.BOT_MANAGED_IDENTITY) return botProof(value);
  return key ?? { kind: 'managedIdentity' };
}

/** What does not fit together, one line for each. */
export function graphFaults(value: ProofValues & GraphValues, allowedTenants: readonly string[]): string[] {
  if (value.GRAPH === 'off') {
    return Object.entries(value)
      .filter(([name, given]) => name in graphSettings && given !== undefined)
      .map(([name]) => `${name} has no effect while GRAPH is off: set GRAPH=on, or leave ${name} out`);
  }
  const lines: string[] = [];
  if (value.GRAPH_CLIENT_SECRET && value.GRAPH_CERTIFICATE_PATH)
    lines.push('GRAPH_CLIENT_SECRET and GRAPH_CERTIFICATE_PATH exclude each other');
  if (graphProof(value).kind === 'managedIdentity' && allowedTenants.length > 1)
    lines.push(
      'GRAPH_CERTIFICATE_PATH is missing: a managed identity reaches its own tenant alone, and ALLOWED_TENANTS names several',
    );
  if (value.GRAPH_TENANT && !allowedTenants.includes(value.GRAPH_TENANT.toLowerCase()))
    lines.push('GRAPH_TENANT must be one of ALLOWED_TENANTS');
  if (!value.GRAPH_TENANT && allowedTenants.length > 1)
    lines.push('GRAPH_TENANT is missing: ALLOWED_TENANTS names several');
  if (value.GRAPH_DRIVE_FOLDER && !value.GRAPH_DRIVE_ID)
    lines.push('GRAPH_DRIVE_ID is missing: GRAPH_DRIVE_FOLDER is a folder of it');
  return lines;
}
