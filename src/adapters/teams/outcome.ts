import { z } from 'zod';
import { refusalOf } from '../../outbound/answer';
import type { Obstacle, Outcome } from '../../ports';

/** What the channel's error codes say of a way that is closed (Teams, "Status codes from bot conversational APIs"). */
const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  BotNotInConversationRoster: 'notInstalled',
  ForbiddenOperationException: 'notInstalled',
  ConversationNotFound: 'notInstalled',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  BotDisabledByAdmin: 'disabled',
  NotEnoughPermissions: 'disabled',
};

/** Network errors before anything was sent, where no client of ours says so; without the message, the same code may come from a running request. */
const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];
const WHILE_CONNECTING = /^(connect|getaddrinfo) |before secure TLS connection/;

/** The card that was to be replaced is there no more. */
const CARD_GONE = 'ActivityNotFoundInConversation';

/** Faults in what was to be sent: they are the same at every attempt. */
const PERMANENT = ['TypeError', 'RangeError', 'SyntaxError', 'ZodError'];

const shape = z.object({
  name: z.string().catch('Error'),
  message: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  errorCode: z.string().optional().catch(undefined),
  statusCode: z.number().optional().catch(undefined),
  response: z
    .object({ headers: z.custom<Pick<Headers, 'get'>>((value) => typeof value === 'object') })
    .optional()
    .catch(undefined),
});

type Fault = z.infer<typeof shape>;

/** What an error of the SDK says of one attempt to send; `wasSent`: the request had left, or was about to, by then. */
export function outcomeOf(error: unknown, { wasSent }: { wasSent: boolean } = { wasSent: true }): Outcome {
  const fault = shape.safeParse(error);
  if (!fault.success) return { kind: 'refused', reason: 'unknown error' };
  if (!wasSent) return notSent(fault.data);
  return fault.data.statusCode === undefined ? lost(fault.data) : answered(fault.data, fault.data.statusCode);
}

/** The token could not be had, which a new secret or right mends, or the request could not be made. */
function notSent({ name, code, errorCode }: Fault): Outcome {
  const reason = `not sent: ${errorCode ?? code ?? name}`;
  return PERMANENT.includes(name) ? { kind: 'refused', reason } : { kind: 'retry', afterMs: null, reason };
}

/** No answer came. */
function lost({ name, message, code }: Fault): Outcome {
  const reason = code ?? name;
  if (PERMANENT.includes(name)) return { kind: 'refused', reason };
  const wasReached =
    name !== 'NotReached' && !NOT_REACHED.includes(reason) && !WHILE_CONNECTING.test(message);
  return wasReached ? { kind: 'unknown', reason } : { kind: 'retry', afterMs: null, reason };
}

function answered({ message, code, response }: Fault, status: number): Outcome {
  // Taken, with an answer that the SDK could not read.
  if (status >= 200 && status < 300) return { kind: 'sent' };
  const reason = code ? `${status} ${code}` : String(status);
  const obstacle = obstacleIn(status, `${code} ${message}`);
  if (obstacle) return { kind: 'unreachable', obstacle, reason };
  if (status === 404 && code === CARD_GONE) return { kind: 'refused', reason };
  return refusalOf(status, response?.headers, reason);
}

function obstacleIn(status: number, text: string): Obstacle | undefined {
  if (status !== 403 && status !== 404) return undefined;
  const code = Object.keys(OBSTACLES).find((known) => text.includes(known));
  if (code) return OBSTACLES[code];
  return /not installed/i.test(text) ? 'notInstalled' : undefined;
}
