import { countryCode } from '../../domain/company/country';
import { LOCALES } from '../../domain/locale';
import { fold } from '../fold';
import type { Statement } from './mail-statements';
import { textIn, type Recognized } from './mail-values';

/** A country as a mail names it, with its ISO 3166-1 alpha-2 code when it is one that has a name. */
export interface RecognizedCountry extends Recognized {
  readonly code?: string;
}

/** Names in common use that are not those of the Unicode CLDR. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  US: 'USA, United States of America, America, 米国, アメリカ, 美利堅合眾國',
  GB: 'Great Britain, 英国',
  KR: 'Korea, Republic of Korea, 大韓民国, 大韓民國, 南韓',
  TW: '臺灣, 台灣, 台湾, Chinese Taipei',
  HK: 'Hong Kong, 香港',
  NL: 'Holland',
  DE: '独国',
  JP: '日本国, 日本國',
};
const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const key = (name: string) =>
  fold(name)
    .replace(/^the /u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

function namesOfCountries(): Map<string, string> {
  const codes = ALPHABET.flatMap((first) => ALPHABET.map((second) => first + second)).filter(
    (code) => countryCode(code) === code,
  );
  const names = new Map<string, string>();
  for (const locale of LOCALES) {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none', style });
      for (const code of codes) names.set(key(display.of(code) ?? code), code);
    }
  }
  for (const [code, others] of Object.entries(ALSO_CALLED)) {
    for (const name of others.split(', ')) names.set(key(name), code);
  }
  return names;
}

let known: ReadonlyMap<string, string> | undefined;

function codeOf(name: string): string | undefined {
  known ??= namesOfCountries();
  return /^[A-Z]{2}$/u.test(name.trim()) ? countryCode(name) : known.get(key(name));
}

/** The country of a text in any of the three languages: all of it, or the only one of its parts ("Tokyo, Japan"). */
function countryNamed(text: string): string | undefined {
  const whole = codeOf(text);
  if (whole !== undefined) return whole;
  const [code, more] = new Set(text.split(/[()/,、]/u).flatMap((part) => codeOf(part) ?? []));
  return more === undefined ? code : undefined;
}

/** Reads a country. */
export function countryIn(statement: Statement): RecognizedCountry | undefined {
  const country = textIn(statement);
  const code = country && countryNamed(country.value);
  return country && code !== undefined ? { ...country, code } : country;
}
