import { claimDueOn } from '../../src/domain/claim/claim';
import { addDays } from '../../src/domain/time/dates';
import { findEngagement, findProgram, type Scheme } from '../../src/domain/scheme/scheme';
import { computedExpiry } from '../../src/domain/voucher/voucher';
import { schemes } from '../../src/schemes';
import { secondScheme } from './second-scheme';

/** The list of schemes with one entry more, which is all that adding one takes. */
const twoSchemes: readonly Scheme[] = [...schemes, secondScheme];

test('a scheme is added by one value and one entry, and shares no id with the others', () => {
  expect(twoSchemes).toHaveLength(schemes.length + 1);
  const programs = twoSchemes.flatMap((scheme) => scheme.programs.map(({ id }) => id));
  expect(new Set(programs).size).toBe(programs.length);
  const engagements = twoSchemes.flatMap((scheme) =>
    scheme.programs.flatMap((program) => program.engagements.map(({ id }) => id)),
  );
  expect(new Set(engagements).size).toBe(engagements.length);
});

test('the domain reads the added scheme like the first', () => {
  expect(findProgram(secondScheme, 'COPILOT')?.name['en-US']).toBe('M365 Copilot Deployment');
  expect(findProgram(secondScheme, 'DDPS')).toBeUndefined();
  expect(findEngagement(secondScheme, 'me3e5-deployment')?.program.id).toBe('ME3E5');
  const { rules } = secondScheme;
  expect(computedExpiry(rules, '2026-01-05', null)).toEqual({
    expiresOn: '2026-07-04',
    expirySource: 'creation',
  });
  expect(claimDueOn(rules, '2026-03-01')).toBe('2026-04-30');
});

test('its last redemption is the natural expiry of a voucher of its last day', () => {
  const { retirement, voucherLife } = secondScheme.rules;
  expect(addDays(retirement.lastAssignmentOn, voucherLife.value)).toBe(retirement.lastRedemptionOn);
});
