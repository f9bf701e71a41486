import type { CalendarDate } from '../../domain/time/dates';
import type { Locale, Localized } from '../../domain/locale';
import { withoutAddresses, withoutMentions } from '../addresses';
import { scanCustomers } from './customer';
import { readPeriod, type Period } from '../dates/period';
import { tidy } from '../fold';
import { without } from '../span';
import { spokenIn } from './spoken-in';
import { commandText } from './vocabulary';
import type { QuestionWords } from './question-words';
import { weightOf } from './ways';

/** What a sentence says, ready to be looked for words. */
export interface Said {
  /** The language of the sentence. */
  readonly locale: Locale;
  /** As ways are compared with it, without the period. */
  readonly sentence: string;
  /** The days that it asks about. */
  readonly period: Period | undefined;
}

/** A sentence that may ask something. */
export interface Asked extends Said {
  /** Whether it asks, or wants to see something. */
  readonly isQuestion: boolean;
  /** The question that it asks, by its id. */
  readonly question: string | undefined;
}

/** Nobody asks with more than this; UTF-16 code units. */
const LONGEST_QUESTION = 500;

/** A request is no question, however politely it is asked. */
const REQUEST: Localized<RegExp> = {
  'en-US': /\b(?:can|could|would|will) you\b(?! (?:tell|show|explain|list))|\bdo you mind\b/i,
  'ja-JP':
    /(?<!教えて|見せて)(?:もらえ|いただけ|頂け|くれ|もらいた|くださ|(?<!却)下さ|てほし|たいの?です|たいんです|たい[。!]?$)/u,
  'zh-TW': /幫(?:我|忙|幫)|帮(?:我|忙)|麻煩(?:你|您)|(?:我|我們)(?:要|想)(?!知道|問|請問|看|查|怎|如)/u,
};

const INTERROGATIVE: Localized<RegExp> = {
  'en-US':
    /\?\s*$|\b(?:what|which|who|whom|whose|why|how|where|when)\b|^(?:(?:hi|hello|hey|ok|so|and|but|please|sorry)\W+)*(?:is|are|am|was|were|does|did|do(?! not\b)|has|have (?:i|we|you|they|any)|can (?:i|we|the|it|this|a)|may (?:i|we)|could (?:i|we)|should|must|will|any|list|show|find|tell me|explain)\b|\bis it too late\b|\bdo we\b/i,
  'ja-JP':
    /[?]\s*$|(?:か|かな|かしら|っけ|の)[。!\s]*$|いつ|どれ|どの|どこ|どう|どちら|なぜ|なんで|誰|だれ|いくら|いくつ|何|教えて|見せて|みせて|一覧|知りたい|は[。]?$|わからない|分からない/u,
  'zh-TW':
    /[?]\s*$|[嗎吗呢]|什麼|什么|甚麼|哪|[幾几](?!乎)|多少|多久|多長|為何|怎|如何|何時|誰|谁|是否|有沒有|能不能|可不可以|點樣|邊個|[沒没][。!]?$|告訴我|請問|查|看|列出|顯示|的有/u,
};

/** Whether a tidied sentence asks or wants to see something, and does not ask for it to be done. */
function isQuestion(sentence: string, locale: Locale): boolean {
  return INTERROGATIVE[locale].test(sentence) && !REQUEST[locale].test(sentence);
}

/** Reads which of the questions a sentence asks, each language by its own words; names of records ask nothing. */
export function readQuestion(
  questions: readonly QuestionWords[],
  text: string,
  { today, spoken, vouchers = [], customers = [] }: QuestionContext,
): Asked {
  const tidied = tidy(withoutAddresses(withoutMentions(text.trimStart().slice(0, LONGEST_QUESTION))));
  const unnamed = without(tidied, scanCustomers(tidied, customers));
  const bare = vouchers.reduce((rest, number) => rest.replaceAll(number, ' ; '), unnamed);
  const locale = spokenIn(bare, spoken);
  const period = readPeriod(bare, today);
  const sentence = commandText(period ? without(bare, [period]) : bare);
  const asks = isQuestion(bare, locale);
  const [best] = questions
    .filter(({ asStatement }) => asks || asStatement)
    .map(({ id, asked }) => ({ id, weight: weightOf(asked[locale], commandText(bare)) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return { locale, sentence, period, isQuestion: asks, question: best?.id };
}

/** What is known when a question is read. */
export interface QuestionContext {
  /** Today in the company's zone. */
  readonly today: CalendarDate;
  /** The language in which the person is spoken to. */
  readonly spoken: Locale;
  /** The numbers that the sentence names. */
  readonly vouchers?: readonly string[];
  /** Names of the customers that the sentence may name. */
  readonly customers?: readonly string[];
}
