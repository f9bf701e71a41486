import { isLiteralElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { CalendarDate, Instant } from '../domain/dates';
import type { Locale, Localized } from '../domain/locale';
import { minorDigits, type Money } from '../domain/money';
import type { Params } from '../errors';
import { memo } from '../memo';
import { catalogs, type MessageKey } from './catalog';

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

type Text = (values: Record<string, string | number>) => string;

const compiled = new Map<string, Text>();

function message(locale: Locale, key: MessageKey): Text {
  const id = `${locale} ${key}`;
  const found = compiled.get(id) ?? compile(catalogs[locale][key], locale);
  compiled.set(id, found);
  return found;
}

function compile(source: string, locale: Locale): Text {
  const format = new IntlMessageFormat(source, locale, undefined, { ignoreTag: true });
  const [first, ...rest] = format.getAst();
  // Most texts hold nothing that changes.
  if (first && rest.length === 0 && isLiteralElement(first)) return () => first.value;
  return (values) => String(format.format(values));
}

/** More zones than the readers of one deployment live in; a client may name any. */
const MOST_ZONES = 100;
const MOST_CURRENCIES = 50;

const made: Readonly<Record<Locale, (timeZone: string) => Words>> = {
  'en-US': memo(MOST_ZONES, (timeZone) => makeWords('en-US', timeZone)),
  'ja-JP': memo(MOST_ZONES, (timeZone) => makeWords('ja-JP', timeZone)),
  'zh-TW': memo(MOST_ZONES, (timeZone) => makeWords('zh-TW', timeZone)),
};

/** The words of a language for a reader in a time zone. */
export function createWords(locale: Locale, timeZone: string): Words {
  return made[locale](timeZone);
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
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });
  const amounts = memo(
    MOST_CURRENCIES,
    (currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }),
  );
  const date = (day: string): string => dates.format(new Date(`${day}T00:00:00Z`));
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
  return {
    locale,
    timeZone,
    date,
    fileSize,
    t(key, params = {}) {
      const values: Record<string, string | number> = {};
      for (const [name, value] of Object.entries(params)) values[name] = shown(name, value);
      return message(locale, key)(values);
    },
    of: (text) => text[locale],
    // Chinese puts the zone between brackets, which its readers do not use in a text.
    dateTime: (at) => moments.format(new Date(at)).replace(/ \[(.+)\]$/, '（$1）'),
    money: ({ amount, currency }) => amounts(currency).format(amount / 10 ** minorDigits(currency)),
    country: (code) => countries.of(code) ?? code,
    list: (items) => lists.format(items),
    either: (items) => alternatives.format(items),
  };
}
