import { fold } from './fold';

const ADDRESS = /(?<![\w.+%-])[\w+%-][\w.+%-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu;
const LINK = /https?:\/\/\S{1,300}/giu;

/** The e-mail addresses in a tidied text, each once, as written. */
export function addressesIn(text: string): string[] {
  const found = (text.match(ADDRESS) ?? []).map((address) => [fold(address), address] as const);
  return [...new Map(found.reverse()).values()].reverse();
}

/** The text without e-mail addresses and links, whose parts are no words of the sentence. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, ' ; ').replace(LINK, ' ; ');
}

const MENTION = /<at\b[^>]{0,200}>[^<]{0,200}<\/at>/giu;

/** The message without the mentions that Teams writes into it (`<at>Voucher Desk</at>`). */
export function withoutMentions(text: string): string {
  return text.replace(MENTION, ' ').replaceAll('&nbsp;', ' ');
}
