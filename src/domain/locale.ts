/** The languages that every text exists in. */
export const LOCALES = ['en-US', 'ja-JP', 'zh-TW'] as const;

export type Locale = (typeof LOCALES)[number];

/** The names of the languages, each in itself: readable whatever the language around it is. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  'en-US': 'English',
  'ja-JP': '日本語',
  'zh-TW': '繁體中文',
};

/** One text in all languages, or what else each of them has its own of. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

/**
 * The language that serves a BCP 47 tag as a client sends it, or undefined when none does.
 * Simplified Chinese is not silently served with Traditional: `zh-CN`, `zh-SG` and bare `zh` are undefined.
 */
export function localeFor(tag: string | undefined): Locale | undefined {
  const lower = tag?.toLowerCase() ?? '';
  if (/^en\b/.test(lower)) return 'en-US';
  if (/^ja\b/.test(lower)) return 'ja-JP';
  if (/^zh-(tw|hk|mo|hant)\b/.test(lower)) return 'zh-TW';
  return undefined;
}
