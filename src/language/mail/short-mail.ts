import { textOfMail } from './html-text';
import { LONGEST_MAIL } from './voucher-mail';

/** As much of a mail's text as is read of it, as lines: of HTML nothing but the text that people see. */
export function shortMail(body: string): string {
  return textOfMail(body)
    .replaceAll('\0', '')
    .slice(0, LONGEST_MAIL)
    .replace(/[\ud800-\udbff]$/, '');
}
