import type { Activity, ActivityHandler } from 'botbuilder';
import { z } from 'zod';
import type { Log } from '../../ports';
import { correlated } from '../../telemetry/correlation';
import type { DeskAdapter } from './adapter';
import { isWellFormed, tenantsOf } from './activity';
import type { TokenCheck, TokenFault } from './channel-token';

/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Takes the body of a request to the bot, and the header that vouches for it. */
export type Door = (body: object, authorization: string | undefined) => Promise<Answer>;

export interface DoorParts {
  readonly adapter: Pick<DeskAdapter, 'receive'>;
  readonly bot: Pick<ActivityHandler, 'run'>;
  /** Null: nobody is authenticated, in local mode alone. */
  readonly checkToken: TokenCheck | null;
  /** Whether messages may be sent to the address. */
  readonly isConnector: (url: URL) => boolean;
  /** Tenants whose people are served. */
  readonly allowedTenants: readonly string[];
  readonly log: Log;
}

type Refusal = TokenFault | 'foreignHost' | 'foreignTenant' | 'illFormed';

const origin = z.object({
  channelId: z.string().catch(''),
  serviceUrl: z.string().catch(''),
  type: z.string().catch(''),
});
/** Longest text of a stranger in the log. */
const MAX_LOGGED = 40;

const activity = z.custom<Activity>((value) => typeof value === 'object' && value !== null);

/**
 * Who gets in: whom the channel vouches for, from a tenant that is served, to be answered where Teams listens; and what:
 * an activity each part of which has its form, as far as it is looked at.
 */
export function createDoor(parts: DoorParts): Door {
  const { adapter, bot, log } = parts;

  async function refusalOf(body: object, authorization: string | undefined): Promise<Refusal | undefined> {
    const { channelId, serviceUrl } = origin.parse(body);
    const fault = await parts.checkToken?.({ authorization, channelId, serviceUrl });
    if (fault) return fault;
    if (!URL.canParse(serviceUrl) || !parts.isConnector(new URL(serviceUrl))) return 'foreignHost';
    const tenants = tenantsOf(body);
    const areServed = tenants.length > 0 && tenants.every((id) => parts.allowedTenants.includes(id));
    if (!areServed) return 'foreignTenant';
    return isWellFormed(body) ? undefined : 'illFormed';
  }

  const answer: Door = async (body, authorization) => {
    const refusal = await refusalOf(body, authorization);
    if (!refusal)
      return (await adapter.receive(activity.parse(body), (turn) => bot.run(turn))) ?? { status: 200 };
    const { type } = origin.parse(body);
    log.warn('activity refused', {
      reason: refusal,
      type: type.slice(0, MAX_LOGGED),
      tenants: tenantsOf(body).map((id) => id.slice(0, MAX_LOGGED)),
    });
    return { status: statusOf(refusal) };
  };
  // All that comes of the activity carries one id, a refusal at the door, too.
  return (body, authorization) => correlated(() => answer(body, authorization));
}

function statusOf(refusal: Refusal): number {
  if (refusal === 'unavailable') return 503;
  if (refusal === 'illFormed') return 400;
  return refusal === 'foreignHost' || refusal === 'foreignTenant' ? 403 : 401;
}
