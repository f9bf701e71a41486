import type { Location, Rate } from '../../domain/company/company';
import { findProgram, type Scheme } from '../../domain/scheme/scheme';
import { DomainError, InputError, type FieldCode, type FieldFault } from '../../errors';
import type { Tables } from '../../ports';
import { load } from '../../desk/load';
import type { Fields } from '../../domain/audit';
import { minorDigits } from '../../domain/claim/money';
import { readAmount, typedAmount, type AmountReading } from '../../language/amount';
import { changedFields } from '../../desk/facts';
import type { Change, Work } from '../../desk/flow';
import type { RatesFacts } from './facts';

/** The rates of one country and program, as a location of that country is paid. */
interface RateSheet {
  readonly location: Location;
  readonly programId: string;
  /** In the order of the scheme's lengths; the rate is undefined where nobody ever entered one. */
  readonly lines: readonly { readonly days: number; readonly rate: Rate | undefined }[];
  /** Counts every write to any of its records. */
  readonly version: number;
}

/** The sheet of a location and a program, or `DomainError('notFound')`. */
export async function loadRates(
  tables: Tables,
  scheme: Scheme,
  { id, programId }: { readonly id: string; readonly programId: string },
): Promise<RateSheet> {
  const location = await load(tables.locations, id);
  if (!findProgram(scheme, programId)) throw new DomainError('notFound');
  const rates = await tables.rates.list({ country: location.country, programId });
  const lines = scheme.rules.lengths.values.map((days) => ({
    days,
    rate: rates.find((rate) => rate.days === days),
  }));
  const version = lines.reduce((sum, { rate }) => sum + (rate?.version ?? 0), location.version);
  return { location, programId, lines, version };
}

/** The id under which the audit trail keeps the rates of one country and program. */
export function ratesId(country: string, programId: string): string {
  return `${country}:${programId}`;
}

/** The input of one length. */
export function rateField(days: number): string {
  return `rate${days}`;
}

/** Writes the amounts of all lengths, in the location's currency; a blank one is not known. */
export async function saveRates(
  { tables, scheme }: Work,
  data: { readonly id: string; readonly programId: string; readonly version: number },
  typed: Readonly<Record<string, string>>,
): Promise<Change<RatesFacts>> {
  const sheet = await loadRates(tables, scheme, data);
  if (sheet.version !== data.version) throw new DomainError('stale');
  const { country, currency } = sheet.location;
  const amounts = parseAmounts(sheet, typed);
  for (const { days, rate } of sheet.lines) {
    const amount = amounts.get(days) ?? null;
    const record = {
      country,
      programId: data.programId,
      days,
      amount: amount === null ? null : { amount, currency },
    };
    const isSame =
      rate?.amount?.amount === record.amount?.amount && rate?.amount?.currency === record.amount?.currency;
    if (isSame) continue;
    if (rate) await tables.rates.save({ ...rate, ...record });
    else await tables.rates.add({ id: `${ratesId(country, data.programId)}:${days}`, ...record });
  }
  const after = await loadRates(tables, scheme, data);
  return {
    recordId: ratesId(country, data.programId),
    recordVersion: after.version,
    event: 'rate.saveRates',
    facts: {
      id: data.id,
      location: sheet.location.name,
      country,
      programId: data.programId,
      currency,
      rates: after.lines.map(({ days, rate }) => ({ days, amount: rate?.amount?.amount ?? null })),
    },
    ...changedFields(shown(sheet), shown(after)),
  };
}

function parseAmounts(
  { lines, location }: RateSheet,
  typed: Readonly<Record<string, string>>,
): Map<number, number | null> {
  const faults: Record<string, FieldFault<FieldCode>> = {};
  const amounts = new Map<number, number | null>();
  for (const { days } of lines) {
    const text = typed[rateField(days)]?.trim() ?? '';
    if (text === '') {
      amounts.set(days, null);
      continue;
    }
    const reading = readAmount(text, location.currency);
    if (reading.kind === 'amount') amounts.set(days, reading.amount);
    else faults[rateField(days)] = amountFault(reading, location.currency);
  }
  if (Object.keys(faults).length > 0) throw new InputError(faults);
  return amounts;
}

/** What to say at the field of an amount that was not read. */
function amountFault(
  reading: Exclude<AmountReading, { kind: 'amount' }>,
  currency: string,
): FieldFault<FieldCode> {
  switch (reading.kind) {
    case 'ambiguous': {
      const [lower, higher] = reading.amounts.map((amount) => typedAmount({ amount, currency }));
      return { code: 'ambiguousAmount', params: { lower: lower ?? '', higher: higher ?? '' } };
    }
    case 'tooLarge':
      return { code: 'amountTooLarge' };
    case 'unreadable':
      return { code: 'notAnAmount', params: { currency, decimals: minorDigits(currency) } };
  }
}

/** Amounts in minor units of the location's currency, by field. */
function shown({ lines }: RateSheet): Fields {
  return Object.fromEntries(lines.map(({ days, rate }) => [rateField(days), rate?.amount?.amount ?? null]));
}
