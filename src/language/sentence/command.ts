import type { CalendarDate } from '../../domain/time/dates';
import { withoutAddresses, withoutMentions } from '../addresses';
import { scanCustomers } from './customer';
import { onlyDate, scanDates } from '../dates/date';
import { onlyDays, scanDays } from '../dates/days';
import { tidy } from '../fold';
import { withoutAsianLegalForms } from '../legal-form';
import { matchCommand } from './match-command';
import { nearestCommands } from './nearest';
import { without } from '../span';
import { scanVouchers } from './voucher-number';
import { exactCommand, type Vocabulary } from './vocabulary';

/** What stands between the numbers of several vouchers. */
const AND = /\b(?:and|or)\b|[とやか和與及或跟]/giu;

/** Nobody types more than this to tell the desk what to do; UTF-16 code units. */
const LONGEST_SENTENCE = 2000;

/** What is known when a sentence is read. */
export interface Context {
  /** Today in the company's zone; relative dates are counted from it. */
  readonly today: CalendarDate;
  /** Names of the customers that a sentence may name. */
  readonly customers?: readonly string[];
  /** Whether a voucher's number, without separators, ends so; lets a bare number be taken for one. */
  readonly hasVoucher?: (key: string) => boolean;
  /** Whether a command may be proposed where none is understood; absent: any. */
  readonly mayPropose?: (command: string) => boolean;
}

/** What a sentence already says, to be filled into the form. */
export interface Slots {
  /** A voucher number as typed, tidied. */
  readonly voucher?: string;
  /** Several such numbers, where the sentence names more than one. */
  readonly vouchers?: string[];
  /** A name of the context's customers. */
  readonly customer?: string;
  /** The customers that may be meant, where it is not one. */
  readonly candidates?: string[];
  readonly on?: CalendarDate;
  /** A length in days. */
  readonly days?: number;
}

/** What a sentence means. */
export interface Meaning {
  /** Id of the command. */
  readonly command: string | undefined;
  readonly slots: Slots;
  /** Where no command was understood, the three nearest, best first; else empty. */
  readonly nearest: string[];
  /** What may be numbers of vouchers, as `hasVoucher` is asked for them; absent where there are none. */
  readonly possible?: string[];
}

/** Reads a sentence in any of the three languages: which command it means, and what it already says. */
export function understand(vocabulary: Vocabulary, text: string, context: Context): Meaning {
  const sentence = withoutAddresses(tidy(withoutMentions(text.trimStart().slice(0, LONGEST_SENTENCE))));
  const customers = scanCustomers(sentence, context.customers ?? []);
  const unnamed = without(sentence, customers);
  const dates = scanDates(unnamed, context.today);
  const undated = without(unnamed, dates);
  const lengths = scanDays(undated);
  const rest = without(undated, lengths);
  const { numbers, possible } = scanVouchers(rest, context.hasVoucher);
  const [voucher] = numbers;
  const names = [...new Set(customers.flatMap((span) => span.names))];
  const command =
    exactCommand(vocabulary, sentence) ??
    sentenceCommand(
      vocabulary,
      numbers.reduce((left, number) => left.replaceAll(number, ' ; '), rest),
      numbers.length > 0,
      sentence,
    );
  const on = onlyDate(dates);
  const days = onlyDays(lengths);
  const [customer] = names;
  return {
    command,
    slots: {
      ...(voucher !== undefined && (numbers.length === 1 ? { voucher } : { vouchers: numbers })),
      ...(customer !== undefined && (names.length === 1 ? { customer } : { candidates: names })),
      ...(on !== undefined && { on }),
      ...(days !== undefined && { days }),
    },
    nearest: command ? [] : nearestCommands(vocabulary, sentence, context.mayPropose),
    ...(possible.length > 0 && { possible }),
  };
}

/** A sentence that is nothing but a voucher number, or asks to see it, asks for that voucher. */
function sentenceCommand(
  vocabulary: Vocabulary,
  rest: string,
  hasNumber: boolean,
  sentence: string,
): string | undefined {
  // A customer may be named like a command, so what the sentence says beside its name comes first.
  const match =
    matchCommand(vocabulary, withoutAsianLegalForms(rest)) ??
    matchCommand(vocabulary, withoutAsianLegalForms(sentence));
  if (match) return match.noun && !hasNumber && onlyMentions(sentence) ? undefined : match.command;
  return hasNumber && (!/[\p{L}\p{N}]/u.test(rest.replace(AND, '')) || wantsToSee(rest))
    ? 'vouchers'
    : undefined;
}

/** More than this is a letter rather than an order. */
const MOST_WORDS = 6;
/** A word of Japanese or Chinese has about as many letters. */
const LETTERS_OF_A_WORD = 3;
const LATIN_WORD = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’.-]*/gu;
const ASIAN_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

const SEE = new RegExp(
  [
    String.raw`(?<!\b(?:do not|don['’]?t|dont|never) )\b(?:show|see(?! you\b)|view|open|display|list|find|look (?:at|up|for)|check|search|give me|tell me)\b`,
    String.raw`(?:見せ|開い|開け)(?!な)|見たい|見る|(?<!ご)(?:表示|確認|参照)(?!しな)|一覧|教えて|検索|探し`,
    String.raw`(?<![不別勿]要?)(?:顯示|查看|檢視|看|打開|開啟|查詢|列出|搜尋)|找`,
    String.raw`\b(?:which|what|where|when|how (?:many|much)|do (?:i|we) have|(?:is|are) there)\b|どの|どれ|何枚|ありますか|哪|多少|幾張|有沒有`,
  ].join('|'),
  'iu',
);
// The noun leads an English sentence, or ends an Asian one, that is about nothing else.
const NAMES_THEM = /^(?:(?:my|our|the|all) )*vouchers?\b|(?:利用券|バウチャー|受講券|憑證|憑券)[\s\p{P}]*$/iu;

/** Whether a tidied sentence asks for what it names. */
function wantsToSee(sentence: string): boolean {
  return SEE.test(sentence);
}

/** Whether a tidied sentence that has a noun alone to go by only mentions it: "please call me about the voucher". */
function onlyMentions(sentence: string): boolean {
  const words =
    (sentence.match(LATIN_WORD)?.length ?? 0) +
    (sentence.match(ASIAN_LETTER)?.length ?? 0) / LETTERS_OF_A_WORD;
  return words > MOST_WORDS && !wantsToSee(sentence) && !NAMES_THEM.test(sentence);
}
