import type { Words } from '../../words/words';
import { shorten } from './names';

/** What channels answer, as far as it is known what it means. */
const CODES = {
  ConversationBlockedByUser: 'blocked',
  BotNotInConversationRoster: 'notInstalled',
  ForbiddenOperationException: 'notInstalled',
  ConversationNotFound: 'notInstalled',
  notInstalled: 'notInstalled',
  blocked: 'blocked',
  BotDisabledByAdmin: 'disabled',
  disabled: 'disabled',
  installing: 'notInstalled',
  MessageWritesBlocked: 'blocked',
  noMailAddress: 'noMailAddress',
  ErrorAccessDenied: 'accessDenied',
  ErrorInvalidRecipients: 'badAddress',
  ErrorInvalidUser: 'badAddress',
  MailboxNotEnabledForRESTAPI: 'noMailbox',
  NotEnoughPermissions: 'disabled',
  Authorization_RequestDenied: 'accessDenied',
  MessageSizeTooBig: 'tooLarge',
} as const;

const PATTERNS: readonly (readonly [pattern: RegExp, reason: Reason])[] = [
  [/no token/, 'signIn'],
  [/^mail folder/, 'mailFolder'],
  [/\b(401|403)\b/, 'denied'],
  [/\b404\b/, 'notFound'],
  [/\b413\b/, 'tooLarge'],
  [/\b429\b/, 'throttled'],
  [/\b5\d\d\b/, 'unavailable'],
  [/ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|AnswerLost|NotReached|socket|time-?out/i, 'lost'],
];

/** Longest unknown reason that is shown, in characters. */
const LONGEST = 40;

type Reason =
  | (typeof CODES)[keyof typeof CODES]
  | 'denied'
  | 'signIn'
  | 'mailFolder'
  | 'notFound'
  | 'throttled'
  | 'unavailable'
  | 'lost';

/** Why a notice was not sent, in words; what this version does not know is shown as the channel said it. */
export function reasonText(words: Words, lastError: string | null): string {
  if (!lastError) return words.t('notices.reason.none');
  const known = Object.entries(CODES).find(([code]) => new RegExp(`\\b${code}\\b`).test(lastError));
  const reason = known?.[1] ?? PATTERNS.find(([pattern]) => pattern.test(lastError))?.[1];
  if (reason) return words.t(`notices.reason.${reason}`);
  return words.t('notices.reason.other', { code: shorten(lastError, LONGEST) });
}
