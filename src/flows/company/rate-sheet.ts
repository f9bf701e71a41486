import type { Location, Rate } from '../../domain/company/company';
import { findProgram, type Scheme } from '../../domain/scheme/scheme';
import { DomainError } from '../../errors';
import type { Tables } from '../../ports';
import { load } from '../../desk/load';

/** The rates of one country and program, as a location of that country is paid. */
export interface RateSheet {
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
