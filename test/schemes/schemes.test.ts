import { LOCALES } from '../../src/domain/locale';
import { findEngagement, findProgram, TOOL_STEPS } from '../../src/domain/scheme';
import { schemeById, schemes } from '../../src/schemes';
import { secondScheme } from './second-scheme';
import { everyObject, everyText, isLocalized } from './walk';

test('ids of schemes are unique, and each scheme is found by its id', () => {
  expect(new Set(schemes.map(({ id }) => id)).size).toBe(schemes.length);
  for (const scheme of schemes) expect(schemeById(scheme.id)).toBe(scheme);
  expect(schemeById('no-such-scheme')).toBeUndefined();
});

describe.each([...schemes, secondScheme].map((scheme) => ({ id: scheme.id, scheme })))(
  '$id',
  ({ scheme }) => {
    const texts = everyText(scheme);
    const objects = everyObject(scheme);
    const { rules, programs } = scheme;
    const engagements = programs.flatMap((program) => program.engagements);

    test('every text exists in every language', () => {
      const localized = objects.filter(({ node }) => isLocalized(node));
      expect(localized.length).toBeGreaterThan(20);
      for (const { path, node } of localized)
        expect([path, Object.keys(node).sort()]).toEqual([path, [...LOCALES].sort()]);
      const bad = texts.filter(({ text }) => typeof text !== 'string' || text === '' || text.trim() !== text);
      expect(bad).toEqual([]);
    });

    test('only the message to the customer has a placeholder, and only the company', () => {
      const inMessage = texts.filter(
        ({ path, text }) => path !== 'customerMessage' && /[{}]/.test(String(text)),
      );
      expect(inMessage).toEqual([]);
      for (const locale of LOCALES) {
        expect(scheme.customerMessage[locale].replaceAll('{company}', '')).not.toMatch(/[{}]/);
      }
    });

    test('ids are unique', () => {
      const lists = [
        programs,
        engagements,
        rules.cancelReasons,
        rules.customerLimit.exceptions,
        scheme.paymentSetup,
        scheme.attestations,
        scheme.deliverableKinds,
      ];
      for (const list of lists) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    });

    test('programs and engagements are found by their ids, and every program has an engagement', () => {
      for (const program of programs) {
        expect(findProgram(scheme, program.id)).toBe(program);
        expect(program.engagements).not.toHaveLength(0);
        for (const engagement of program.engagements) {
          expect(findEngagement(scheme, engagement.id)).toEqual({ program, engagement });
        }
      }
    });

    test('every competency asked for has a name, and every name is asked for', () => {
      const asked = [...programs, ...engagements].flatMap(({ competency }) => competency.anyOf);
      expect([...new Set(asked.map(({ competency }) => competency))].sort()).toEqual(
        Object.keys(scheme.competencies).sort(),
      );
    });

    test('whoever may carry out an engagement may enroll in its program', () => {
      for (const program of programs) {
        for (const needed of program.engagements.flatMap(({ competency }) => competency.anyOf)) {
          const opening = program.competency.anyOf.find(({ competency }) => competency === needed.competency);
          expect([needed.level, 'silver']).toContain(opening?.level);
        }
      }
    });

    test('every address is https', () => {
      const urls = objects.flatMap(({ node }) => ('url' in node ? [String(node.url)] : []));
      expect(urls.length).toBeGreaterThan(TOOL_STEPS.length);
      for (const url of urls) expect(new URL(url).protocol).toBe('https:');
      for (const { text } of texts) expect(String(text)).not.toContain('http://');
    });

    test('every figure, list of lengths, requirement and page has a source', () => {
      const proven = objects.filter(({ path, node }) => {
        const insideRules = /^rules\.[^.]+$/.test(path) && !Array.isArray(node) && !path.endsWith('renewal');
        return (
          insideRules || ['value', 'values', 'anyOf', 'steps', 'text'].some((key) => Object.hasOwn(node, key))
        );
      });
      expect(proven.length).toBeGreaterThan(30);
      for (const { path, node } of proven) expect([path, 'source' in node]).toEqual([path, true]);
      const sources = objects.flatMap(({ node }) => ('source' in node ? [node.source] : []));
      for (const source of sources) {
        expect(source).toMatchObject({
          title: expect.stringMatching(/\S/),
          certainty: expect.stringMatching(/^(stated|inferred)$/),
        });
      }
    });

    test('lengths and days are sane', () => {
      const { values } = rules.lengths;
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
      for (const days of values) expect(days).toBeGreaterThan(0);
      for (const { lengths = values } of engagements)
        expect(values).toEqual(expect.arrayContaining([...lengths]));
      expect(rules.customerLimit.value).toBeGreaterThanOrEqual(Math.max(...values));
      expect(rules.voucherLife.value).toBeGreaterThan(Math.max(...values) + rules.reportBuffer.value);
      expect(rules.reportBuffer.value).toBeGreaterThanOrEqual(0);
      expect(rules.claimWindow.value).toBeGreaterThan(0);
    });

    test('the renewal is prepared before it opens, and closes within the period', () => {
      const { prepare, opens, closes, period } = rules.renewal;
      const offsets = [prepare, opens, closes, period].map(({ value }) => value);
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      expect(prepare.value).toBeLessThan(0);
    });

    test('expiry notices fall within the life of a voucher, the most distant first', () => {
      const notices = rules.expiryNotices;
      expect(notices).toEqual([...new Set(notices)].sort((a, b) => b - a));
      for (const days of notices) {
        expect(days).toBeGreaterThan(0);
        expect(days).toBeLessThan(rules.voucherLife.value);
      }
    });

    test('the scheme ends with its last redemption', () => {
      expect(rules.retirement.lastAssignmentOn < rules.retirement.lastRedemptionOn).toBe(true);
    });

    test('every step has the same number of instructions in every language', () => {
      for (const step of TOOL_STEPS) {
        const counts = LOCALES.map((locale) => scheme.pages[step].steps[locale].length);
        expect([step, Math.min(...counts) > 0, new Set(counts).size]).toEqual([step, true, 1]);
      }
    });
  },
);
