import { unwrapped } from './html-text';
import { matchCommand } from '../sentence/match-command';
import { isHeader } from './mail-header';
import { readLabel } from './mail-label';
import { mailLines, writtenLines } from './mail-lines';
import type { Vocabulary } from '../sentence/vocabulary';

/** Longer texts may be a mail, whatever they look like; UTF-16 code units. */
const MAIL_LENGTH = 80;

/** Of these at least one stands between the parts of a mail; most messages have none. */
const PARTS = /[\p{Cc}\p{Zl}\p{Zp}<:：=＝→】」』\]]|\p{Pd}\s/u;

const isLabeled = (line: string) => isHeader(line) || readLabel(line)?.apart === true;

/**
 * Whether a message may be a pasted mail and no sentence: of several lines, also where the chat dropped the breaks
 * between them, or long. "Redeem voucher ID: 12 for customer: Contoso" is a sentence.
 */
export function looksLikeMail(vocabulary: Vocabulary, said: string): boolean {
  const body = unwrapped(said);
  if (body.length < MAIL_LENGTH && !PARTS.test(body)) return false;
  const [line = '', more] = writtenLines(body);
  if (more !== undefined) return true;
  const parts = mailLines(line).flat();
  const labels = parts.filter(isLabeled).length;
  if (labels < 2) return line.length >= MAIL_LENGTH;
  const [lead = ''] = parts;
  if (isLabeled(lead)) return true;
  const meant = matchCommand(vocabulary, lead)?.command;
  return labels > 2 && (meant === undefined || vocabulary.aboveMail.has(meant));
}
