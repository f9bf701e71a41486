import { isArgumentElement, isLiteralElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { CalendarDate, Instant } from '../domain/time/dates';
import { LOCALES, type Locale, type Localized } from '../domain/locale';
import { minorDigits, type Money } from '../domain/claim/money';
import type { Params } from '../errors';
import { memo } from '../memo';
import { catalog, type MessageKey } from './catalog';

/** The texts of one language, and dates, numbers and amounts as its readers write them. */
export interface Words {
  readonly locale: Locale;
  /** IANA name of the reader's time zone. */
  readonly timeZone: string;
  /** The text of a key; a parameter whose name ends in `On` is written as a date, in `Bytes` as a file size. */
  t(key: MessageKey, params?: Params): string;
  /** A scheme's own text. */
  of(text: Localized): string;
  date(date: CalendarDate): string;
  /** Date and time in the reader's zone, the zone named. */
  dateTime(at: Instant): string;
  money(money: Money): string;
  country(code: string): string;
  list(items: readonly string[]): string;
  /** One of the items. */
  either(items: readonly string[]): string;
  /** Bytes in a unit that people read. */
  fileSize(bytes: number): string;
}

type Values = Readonly<Record<string, string | number>>;
type Text = (values: Values) => string;

const messages = memo(LOCALES.length, (locale: Locale) =>
  memo(Infinity, (key: MessageKey) => {
    const source = catalog(locale)[key];
    if (source === undefined) throw new Error(`no text ${key} in ${locale}: were its texts added?`);
    return compile(source, locale);
  }),
);

function compile(source: string, locale: Locale): Text {
  const format = new IntlMessageFormat(source, locale, undefined, { ignoreTag: true });
  const whole: Text = (values) => String(format.format(values));
  const parts = format.getAst().map((part) => {
    if (isLiteralElement(part)) return () => part.value;
    return isArgumentElement(part) ? (values: Values) => values[part.value] : null;
  });
  // Most texts need no grammar; where a value is missing, the library says so.
  if (parts.includes(null)) return whole;
  return (values) => {
    let text = '';
    for (const part of parts) {
      const value = part?.(values);
      if (value === undefined) return whole(values);
      text += String(value);
    }
    return text;
  };
}

/** More zones than the readers of one deployment live in; a client may name any. */
const MOST_ZONES = 100;
const MOST_CURRENCIES = 50;
const MOST_COUNTRIES = 300;
const MOST_DATES = 1_000;

const made = memo(LOCALES.length, (locale: Locale) =>
  memo(MOST_ZONES, (timeZone) => makeWords(locale, timeZone)),
);

/** The words of a language for a reader in a time zone. */
export function createWords(locale: Locale, timeZone: string): Words {
  return made(locale)(timeZone);
}

function makeWords(locale: Locale, timeZone: string): Words {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone,
  });
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const country = memo(MOST_COUNTRIES, (code) => names.of(code) ?? code);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });
  const amounts = memo(
    MOST_CURRENCIES,
    (currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }),
  );
  const date = memo(MOST_DATES, (day) => dates.format(new Date(`${day}T00:00:00Z`)));
  const fileSize = (bytes: number): string => {
    if (bytes < 1_000) {
      return new Intl.NumberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(
        bytes,
      );
    }
    const [unit, divisor] =
      bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
    return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
      bytes / divisor,
    );
  };
  const shown = (name: string, value: string | number): string | number => {
    if (name.endsWith('On')) return date(String(value));
    return name.endsWith('Bytes') ? fileSize(Number(value)) : value;
  };
  const text = messages(locale);
  return {
    locale,
    timeZone,
    date,
    fileSize,
    t(key, params = {}) {
      const values: Record<string, string | number> = {};
      for (const [name, value] of Object.entries(params)) values[name] = shown(name, value);
      return text(key)(values);
    },
    of: (text) => text[locale],
    // Chinese puts the zone between brackets, which its readers do not use in a text.
    dateTime: (at) => moments.format(new Date(at)).replace(/ \[(.+)\]$/, '（$1）'),
    money: ({ amount, currency }) => amounts(currency).format(amount / 10 ** minorDigits(currency)),
    country,
    list: (items) => lists.format(items),
    either: (items) => alternatives.format(items),
  };
}
