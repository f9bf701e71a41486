import type { OutboxItem } from '../../../src/ports';
import { createHolidays } from '../../../src/adapters/holidays';
import { planningServices } from '../../../src/schemes/planning-services';
import { freshStore } from '../store/store';
import { figures } from './figures';
import type { Heard } from './heard';
import { live } from './live';
import { matters } from './oracle/epochs';
import { LastDates } from './oracle/last-dates';
import { Manners } from './oracle/manners';
import { People } from './oracle/people';
import { Reasons } from './oracle/reasons';
import { Verdicts } from './oracle/verdicts';
import { MEMBERS } from './people';
import { BLOCKED } from './people-lives';
import { planOfTheYear } from './plan';

/** Lives through the year of the company with so many vouchers, and proves of each notice that it was right. */
export function testYear(vouchers: number): void {
  const holidays = createHolidays();
  const plan = planOfTheYear(planningServices, vouchers);
  const people = new People(plan.history, holidays);
  const reasons = new Reasons(plan.history, planningServices);

  let heard: readonly Heard[];
  let items: readonly OutboxItem[];
  let verdicts: Verdicts;
  let manners: Manners;
  let steps: number;
  let seconds: number;

  beforeAll(async () => {
    const fresh = await freshStore();
    try {
      const started = performance.now();
      ({ heard, items, steps } = await live(fresh.stores, plan, planningServices, holidays));
      seconds = Math.round((performance.now() - started) / 1_000);
    } finally {
      await fresh.close();
    }
    const personMoments = plan.history.ids('people').flatMap((id) => people.moments(id));
    verdicts = new Verdicts(reasons, people, matters(reasons, people, personMoments), heard);
    manners = new Manners(people, heard, new LastDates(plan.history, planningServices));
  });

  describe(`a year of a company of forty people with three offices and ${vouchers} vouchers`, () => {
    it('tells nothing twice', () => {
      expect(verdicts.repeated()).toEqual([]);
    });

    it('tells each thing on its day, at the hour of its reader, to whom it concerns, while it is so', () => {
      expect(verdicts.wrong()).toEqual([]);
    });

    it('leaves nothing untold', () => {
      expect(verdicts.missing()).toEqual([]);
    });

    it('leaves people in peace in their quiet hours and on their days off', () => {
      expect(manners.untimely()).toEqual([]);
    });

    it('gives nobody more than one digest a day, nor many messages at once', () => {
      expect(manners.crowded()).toEqual([]);
    });

    it('makes up for an outage with one digest, and one card of what could not wait', () => {
      expect(manners.flooded()).toEqual([]);
    });

    it('speaks to everybody in their language, with the dates of their days', () => {
      expect(manners.foreign()).toEqual([]);
    });

    it('draws cards that stay within the limit of Teams', () => {
      expect(manners.largestCard()).toBeGreaterThan(0);
    });

    it('writes mails to whoever can not be reached in the chat, and chats with them again when they can', () => {
      const toBlocked = heard.filter(({ to }) => to === BLOCKED.personId);
      const routes = (from: string, to: string) =>
        new Set(toBlocked.filter(({ at }) => at >= from && at < to).map(({ route }) => route));
      expect(routes('2026', BLOCKED.from)).toEqual(new Set(['chat']));
      expect(routes(BLOCKED.from, BLOCKED.to)).toEqual(new Set(['mail']));
      expect(routes(BLOCKED.to, '2028')).toEqual(new Set(['chat']));
    });

    it('has everything in it that can go wrong', () => {
      const kinds = new Set(heard.flatMap(({ lines }) => lines.map(({ notice }) => notice.kind)));
      expect(kinds.size).toBe(11);
      expect(MEMBERS).toHaveLength(40);
      expect(plan.history.ids('vouchers')).toHaveLength(vouchers);
      expect(new Set(heard.map(({ locale }) => locale)).size).toBe(3);
      expect(heard.filter(({ to, lines }) => lines.some(({ owner }) => owner !== to)).length).toBeGreaterThan(
        10,
      );
    });
  });

  afterAll(() => {
    if (!process.env['YEAR_FIGURES']) return;
    const more = { 'changes by people': plan.changes.length, steps, seconds };
    process.stdout.write(`\n${figures(heard, items, more)}\n\n`);
  });
}
