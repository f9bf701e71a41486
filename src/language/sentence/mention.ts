const MENTION = /<at\b[^>]{0,200}>[^<]{0,200}<\/at>/giu;

/** The message without the mentions that Teams writes into it (`<at>Voucher Desk</at>`). */
export function withoutMentions(text: string): string {
  return text.replace(MENTION, ' ').replaceAll('&nbsp;', ' ');
}
