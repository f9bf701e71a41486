import { z } from 'zod';

/** How the bot proves to the channel who it is. */
export interface Credentials {
  readonly appId: string;
  readonly appTenantId: string;
  readonly proof: Proof;
}

/** How an application proves to Microsoft Entra who it is, without a user. */
export type Proof =
  /** The client id is that of a user-assigned managed identity. */
  | { readonly kind: 'managedIdentity' }
  /** The client is an app registration that trusts a user-assigned managed identity, by its client id. */
  | { readonly kind: 'federated'; readonly identityId: string }
  /** Path of a PEM file that holds the certificate and its private key. */
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'secret'; readonly secret: string };

/** The id of an application, a tenant or a person. */
export const guid = z.guid('must be a GUID');

/** The settings by which the bot proves who it is. */
export const botSettings = {
  BOT_APP_ID: guid,
  BOT_APP_TENANT_ID: guid,
  BOT_MANAGED_IDENTITY: guid.optional(),
  BOT_APP_CERTIFICATE_PATH: z.string().min(1).optional(),
  BOT_APP_PASSWORD: z.string().min(1).optional(),
};

/** Their values. */
export type BotValues = z.infer<z.ZodObject<typeof botSettings>>;

/** Those that name a proof. */
export type ProofValues = Omit<BotValues, 'BOT_APP_ID' | 'BOT_APP_TENANT_ID'>;

/** How the bot proves who it is. */
export function botProof(value: ProofValues): Proof {
  if (value.BOT_MANAGED_IDENTITY) return { kind: 'federated', identityId: value.BOT_MANAGED_IDENTITY };
  return keyProof(value.BOT_APP_CERTIFICATE_PATH, value.BOT_APP_PASSWORD) ?? { kind: 'managedIdentity' };
}

/** The proof by a certificate or a secret; undefined where neither is set. */
export function keyProof(path: string | undefined, secret: string | undefined): Proof | undefined {
  if (path) return { kind: 'certificate', path };
  return secret ? { kind: 'secret', secret } : undefined;
}

/** What does not fit together, one line for each. */
export function botFaults(value: ProofValues): string[] {
  const names = ['BOT_MANAGED_IDENTITY', 'BOT_APP_CERTIFICATE_PATH', 'BOT_APP_PASSWORD'] as const;
  const given = names.filter((name) => value[name] !== undefined);
  return given.length > 1 ? [`${given.join(' and ')} exclude each other`] : [];
}
