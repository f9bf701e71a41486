import type { Locale } from '../domain/locale';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

type Texts = Readonly<Record<string, string>>;

/** The keys of the first language, and no others. */
type Like<First, Other> = { readonly [K in keyof First]: string } & {
  readonly [K in Exclude<keyof Other, keyof First>]: never;
};

/**
 * The keys of every text, by the room that speaks it. Whoever adds texts names their keys here too: `declare module` with
 * `interface MessageKeys { readonly claim: keyof typeof en }`.
 */
export interface MessageKeys {
  readonly common: keyof typeof en;
}

/** The key of a text. */
export type MessageKey = MessageKeys[keyof MessageKeys];

const catalogs = new Map<string, Texts>();

/**
 * Adds texts, in ICU message syntax, in every language: a key that a language lacks, or has besides, fails the type check.
 * Throws where a key is taken.
 */
export function addTexts<const All extends Readonly<Record<Locale, Texts>>>(
  all: All & { readonly [L in Locale]: Like<All['en-US'], All[L]> },
): All {
  for (const [locale, texts] of Object.entries<Texts>(all)) {
    const known = catalogs.get(locale) ?? {};
    const taken = Object.keys(texts).filter((key) => key in known);
    if (taken.length > 0) throw new Error(`two texts for ${taken.join(', ')}`);
    catalogs.set(locale, { ...known, ...texts });
  }
  return all;
}

/** All texts of a language that were added, by their keys. */
export function catalog(locale: Locale): Texts {
  return catalogs.get(locale) ?? {};
}

/** Whether there is a text under that key. */
export function isMessageKey(key: string): key is MessageKey {
  return key in catalog('en-US');
}

addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });
