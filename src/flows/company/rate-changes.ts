import type { Fields } from '../../domain/audit';
import { minorDigits } from '../../domain/claim/money';
import { DomainError, InputError, type FieldCode, type FieldFault } from '../../errors';
import { readAmount, typedAmount, type AmountReading } from '../../language/amount';
import { changedFields } from '../../desk/changes';
import type { Change, Work } from '../../desk/flow';
import type { RatesFacts } from './facts';
import { loadRates, rateField, ratesId, type RateSheet } from './rate-sheet';

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
