/** Offered first where a country is chosen; any other is typed. */
export const COMMON_COUNTRIES = [
  'JP',
  'TW',
  'US',
  'HK',
  'SG',
  'KR',
  'AU',
  'NZ',
  'IN',
  'GB',
  'DE',
  'FR',
  'NL',
  'CA',
] as const;

/** The currency that a location in these countries is usually paid in. */
const CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  EUR: ['AT', 'BE', 'DE', 'ES', 'FI', 'FR', 'GR', 'IE', 'IT', 'LU', 'NL', 'PT'],
  AUD: ['AU'],
  CAD: ['CA'],
  CHF: ['CH', 'LI'],
  GBP: ['GB'],
  HKD: ['HK'],
  INR: ['IN'],
  JPY: ['JP'],
  KRW: ['KR'],
  NZD: ['NZ'],
  SGD: ['SG'],
  TWD: ['TW'],
  USD: ['US'],
};

/** Regions that have a code and a name but are no country. */
const NO_COUNTRIES = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];

const names = new Intl.DisplayNames('en-US', { type: 'region', fallback: 'none' });

/** The ISO 3166-1 alpha-2 code that a person typed, or undefined when there is no such country. */
export function countryCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.includes(code) || names.of(code) === undefined)
    return undefined;
  return new Intl.Locale(`und-${code}`).region;
}

/** The ISO 4217 code that a person typed, or undefined when there is no such currency. */
export function currencyCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return Intl.supportedValuesOf('currency').find((known) => known === code);
}

/** The currency that goes without saying for a country (ISO 3166-1 alpha-2), or undefined. */
export function usualCurrency(country: string): string | undefined {
  return Object.keys(CURRENCIES).find((currency) => CURRENCIES[currency]?.includes(country));
}
