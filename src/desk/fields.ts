import { z } from 'zod';
import { isCalendarDate } from '../domain/time/dates';
import type { FieldCode } from '../errors';
import { readTimeOfDay } from '../language/dates/time-of-day';
import type { Words } from '../words/words';

/** A zod issue that carries one of our codes; anything else is shown as `notAChoice` or `required`. */
function issue(code: FieldCode): { error: FieldCode } {
  return { error: code };
}

function normalized(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFKC').trim() : value;
}

/** Text of one line, trimmed, full-width characters made plain. */
export const line = (max: number) =>
  z.preprocess(
    normalized,
    z
      .string(issue('required'))
      .min(1, issue('required'))
      .max(max, issue('tooLong'))
      .regex(/^[^\p{Cc}]*$/u, issue('notAChoice')),
  );

/** Text of several lines; kept as typed but for white space at its ends. */
export const lines = (max: number) =>
  z.string(issue('required')).trim().min(1, issue('required')).max(max, issue('tooLong'));

export const date = z.preprocess(
  normalized,
  z
    .string(issue('required'))
    .min(1, issue('required'))
    .refine((text) => isCalendarDate(text), issue('notADate'))
    .transform((text, context) => {
      if (isCalendarDate(text)) return text;
      context.addIssue({ code: 'custom', message: 'notADate' });
      return z.NEVER;
    }),
);

/** A wall time of the day, in any of the ways in which people write it. */
export const timeOfDay = z
  .string(issue('required'))
  .trim()
  .min(1, issue('required'))
  .max(30, issue('notATimeOfDay'))
  .transform((text, context) => {
    const time = readTimeOfDay(text);
    if (time) return time;
    context.addIssue({ code: 'custom', message: 'notATimeOfDay' });
    return z.NEVER;
  });

/** A whole number between two bounds, both included. */
export const wholeNumber = (min: number, max: number) =>
  z.preprocess(
    normalized,
    z
      .string(issue('required'))
      .min(1, issue('required'))
      .regex(/^-?\d{1,12}(\.0+)?$/, issue('notANumber'))
      .transform(Number)
      .refine((value) => value >= min && value <= max, issue('outOfRange')),
  );

export const email = z.preprocess(
  normalized,
  z
    .string(issue('required'))
    .min(1, issue('required'))
    .max(254, issue('tooLong'))
    .pipe(z.email(issue('notAnEmail'))),
);

/** `https`, a host without a user before it, who would be taken for the host, and nothing that is not seen. */
const WEB_ADDRESS = /^https:\/\/[^\p{C}\p{Z}\\/?#@]+([/?#][^\p{C}\p{Z}\\]*)?$/iu;

/** An address on the web. */
export const webAddress = z.preprocess(
  normalized,
  z
    .string(issue('required'))
    .min(1, issue('required'))
    .max(300, issue('tooLong'))
    .regex(WEB_ADDRESS, issue('notAUrl'))
    .pipe(z.url({ hostname: z.regexes.domain, ...issue('notAUrl') })),
);

/** One of a fixed list of values. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(normalized, z.enum(values, issue('required')));

/** An id that was offered as a choice; whether it exists is checked where it is used. */
export const id = z.string(issue('required')).min(1, issue('required')).max(200, issue('tooLong'));

/** The values of a multiple choice: the client joins them with commas. */
export const ids = z
  .string(issue('required'))
  .transform((text) => text.split(',').filter((part) => part !== ''))
  .refine((list) => list.length > 0, issue('required'));

/** Any number of these values, none included, in the order in which they are always shown. */
export const several = <const T extends string>(values: readonly T[]) =>
  z
    .string()
    .optional()
    .transform((text) => (text ?? '').split(',').filter((part) => part !== ''))
    .pipe(z.array(z.enum(values, issue('notAChoice'))))
    .transform((chosen) => values.filter((value) => chosen.includes(value)));

/** A toggle that must be on. */
export const accepted = z
  .string(issue('mustAccept'))
  .refine((value) => value === 'true', issue('mustAccept'));

export const toggle = z
  .string()
  .optional()
  .transform((value) => value === 'true');

/** The parser, or null for an input that was left empty or not shown. */
export const optional = <T>(schema: z.ZodType<T>) =>
  z.union([
    z
      .string()
      .optional()
      .refine((value) => value === undefined || value.trim() === '')
      .transform(() => null),
    schema,
  ]);

/** What to write at each wrong field. */
export function fieldFaults(words: Words, error: z.ZodError): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const found of error.issues) {
    const field = String(found.path[0] ?? '');
    texts[field] ??= words.t(`field.${codeOf(deepest(found))}`);
  }
  return texts;
}

/** In a union the last alternative is the one for a filled field: its issue says what is wrong. */
function deepest(found: z.core.$ZodIssue): z.core.$ZodIssue {
  if (found.code !== 'invalid_union') return found;
  const inner = found.errors.at(-1)?.[0];
  return inner ? deepest(inner) : found;
}

const CODES: readonly FieldCode[] = [
  'required',
  'tooLong',
  'tooShort',
  'notADate',
  'notANumber',
  'outOfRange',
  'notAChoice',
  'notAnEmail',
  'notAUrl',
  'notATimeZone',
  'notATimeOfDay',
  'notAnId',
  'mustAccept',
];

function codeOf(found: z.core.$ZodIssue): FieldCode {
  return CODES.find((code) => code === found.message) ?? 'notAChoice';
}
