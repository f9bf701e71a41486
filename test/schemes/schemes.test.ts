import { expiryNotices } from '../../src/domain/voucher/deadlines';
import { LOCALES } from '../../src/domain/locale';
import { REMINDERS } from '../../src/domain/notice/kinds';
import { NOTICE_KINDS } from '../../src/domain/notice/reminders';
import { findEngagement, findProgram, TOOL_STEPS } from '../../src/domain/scheme/scheme';
import { schemeById, schemes } from '../../src/schemes';
import { secondScheme } from './second-scheme';
import { everyObject, everyText, isLocalized } from './walk';

/** What says something that needs a source has one of these. */
const PROVEN = ['value', 'values', 'anyOf', 'steps', 'text', 'days'];
/** Rules that hold others, each with its own source. */
const GROUPS = ['rules.renewal', 'rules.qualificationLife', 'rules.reminders'];

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
        const isGroup = GROUPS.includes(path) || Array.isArray(node);
        const insideRules = /^rules\.[^.]+$/.test(path) && !isGroup;
        return insideRules || PROVEN.some((key) => Object.hasOwn(node, key));
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

    const reminders = objects.flatMap(({ path, node }) =>
      'days' in node && 'urgent' in node
        ? [{ path, days: asDays(node.days), urgent: asDays(node.urgent) }]
        : [],
    );

    test('each kind of reminder that has no days of its own has them here, and there are no others', () => {
      const own = REMINDERS.filter(({ days }) => days === undefined).map(({ kind }) => kind);
      expect(Object.keys(rules.reminders)).toEqual(expect.arrayContaining(own));
      expect(NOTICE_KINDS).toEqual(expect.arrayContaining(Object.keys(rules.reminders)));
    });

    test('every reminder has its days in order, each once, and only such a day is urgent', () => {
      expect(reminders.length).toBeGreaterThan(10);
      for (const { path, days, urgent } of reminders) {
        expect([path, days]).toEqual([path, [...new Set(days)].sort((a, b) => a - b)]);
        expect(days).not.toHaveLength(0);
        expect([path, days]).toEqual([path, expect.arrayContaining(urgent)]);
      }
    });

    test('a reminder counts back from what ends, and on from what has happened', () => {
      const ends = ['voucherExpiring', 'qualificationEnding'];
      for (const { path, days } of reminders) {
        const name = path.split('.')[2] ?? '';
        if (['renewal', 'latestStart'].includes(name)) continue;
        expect([path, days.every((day) => (ends.includes(name) ? day <= 0 : day >= 0))]).toEqual([
          path,
          true,
        ]);
      }
      expect(Math.max(...rules.reminders.latestStart.days)).toBeLessThanOrEqual(0);
    });

    test('a reminder comes while there is time: within the life, the claim window and the renewal', () => {
      const { voucherExpiring, notClaimed, renewal, qualificationEnding } = rules.reminders;
      expect(-Math.min(...voucherExpiring.days)).toBeLessThan(rules.voucherLife.value);
      expect(Math.max(...notClaimed.days)).toBeLessThan(rules.claimWindow.value);
      expect(Math.min(...renewal.days)).toBeGreaterThanOrEqual(rules.renewal.prepare.value);
      expect(Math.max(...renewal.days)).toBeLessThanOrEqual(rules.renewal.closes.value);
      for (const life of Object.values(rules.qualificationLife))
        if (life) expect(-Math.min(...qualificationEnding.days)).toBeLessThan(life.value);
    });

    test('a voucher counts as expiring soon from the first of its notices on, the most distant first', () => {
      const notices = expiryNotices(rules);
      expect(notices).toEqual([...notices].sort((a, b) => b - a));
      expect(notices.map((days) => -days)).toEqual(rules.reminders.voucherExpiring.days);
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

function asDays(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
