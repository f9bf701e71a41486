import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { CHECK_OUTCOMES } from '../../src/domain/check';
import { nameCodes, type CodeNames } from '../../src/domain/scheme/code-names';
import { LOCALES, type Locale } from '../../src/domain/locale';
import { WORK_WEIGHTS } from '../../src/domain/work-item';
import type { Params } from '../../src/errors';
import { texts as shared } from '../../src/flows/shared/texts';
import { anyChecks, anyWork } from './any-records';

/** The texts of a language that are of checks and of lines of work. */
function textsOf(locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(shared[locale]).filter(([key]) => /^(check|work)\./.test(key)));
}

const texts = { 'en-US': textsOf('en-US'), 'ja-JP': textsOf('ja-JP'), 'zh-TW': textsOf('zh-TW') };
const checkKeys = Object.entries(CHECK_OUTCOMES).flatMap(([code, all]) =>
  all.map((one) => `check.${code}.${one}`),
);
const keys = [...checkKeys, ...Object.keys(WORK_WEIGHTS)].sort();

const names: CodeNames = {
  country: (code) => `country ${code}`,
  engagement: (id) => `engagement ${id}`,
  exception: (id) => `exception ${id}`,
  held: (competency, level) => `${level} ${competency}`,
  needed: (competency, level) => `${level} or above ${competency}`,
  list: (items) => items.join(', '),
};

/** The text as a reader sees it; throws when a parameter is missing. */
function shown(locale: Locale, key: string, params: Params): string {
  const message = new IntlMessageFormat(texts[locale][key] ?? '', locale, undefined, { ignoreTag: true });
  return String(message.format(nameCodes(params, names)));
}

test.each(LOCALES)(
  '%s has a text for each outcome of each check and for each kind of work, and no other',
  (locale) => {
    expect(Object.keys(texts[locale]).sort()).toEqual(keys);
  },
);

test('every outcome of every check and every kind of work occurs, and its text can be shown from its numbers', () => {
  const seen = new Map<string, Params>();
  fc.assert(
    fc.property(anyChecks, anyWork, (checks, work) => {
      for (const { key, params } of [...checks, ...work]) {
        const variant = `${key} ${params['why'] ?? params['state'] ?? params['basis'] ?? params['dated'] ?? ''}`;
        if (!seen.has(variant)) seen.set(variant, params);
      }
    }),
    { seed: 20261123, numRuns: 600 },
  );
  expect([...new Set([...seen.keys()].map((variant) => variant.split(' ')[0]))].sort()).toEqual(keys);
  for (const [variant, params] of seen) {
    for (const locale of LOCALES) {
      const text = shown(locale, variant.split(' ')[0] ?? '', params);
      expect([locale, variant, text]).toEqual([locale, variant, expect.stringMatching(/^[^{}<>]+$/)]);
      expect(text).not.toMatch(/undefined|null|NaN|(gold|silver):/);
    }
  }
});

test('codes are replaced by names, and everything else is left', () => {
  expect(
    nameCodes(
      {
        deliveryCountry: 'JP',
        engagement: 'sp',
        competency: 'gold:dc',
        competencies: 'silver:a gold:b',
        lengths: '1 3',
        days: 5,
      },
      names,
    ),
  ).toEqual({
    deliveryCountry: 'country JP',
    engagement: 'engagement sp',
    competency: 'gold dc',
    competencies: 'silver or above a, gold or above b',
    lengths: '1, 3',
    days: 5,
  });
});

test('Chinese says 保留 only of reserving, and Japanese 保留 only of a held payment', () => {
  const about = (locale: Locale) =>
    Object.entries(texts[locale]).flatMap(([key, text]) => (text.includes('保留') ? [key] : []));
  const ofPayment = ['check.paymentSetup.warn', 'work.claimHeld'];
  expect(about('ja-JP')).toEqual(ofPayment);
  expect(about('zh-TW').filter((key) => ofPayment.includes(key))).toEqual([]);
});

test('no text speaks of 貴社 or 貴公司, nor of 宣告', () => {
  for (const locale of LOCALES) {
    for (const text of Object.values(texts[locale])) expect(text).not.toMatch(/貴社|貴公司|宣告/);
  }
});
