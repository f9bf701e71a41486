import fc from 'fast-check';
import { addDays } from '../../src/domain/time/dates';
import { redemptionChecks } from '../../src/domain/voucher/redemption';
import type { ReportContent } from '../../src/domain/report/report';
import { failedDayChecks, reportDayChecks } from '../../src/domain/report/report-days';
import { reportGaps } from '../../src/domain/report/report-gaps';
import { planningServices } from '../../src/schemes/planning-services';
import { CONTENT } from '../support/records/reports';
import { CONFIRMED, deliverable, location, report, reserved, TODAY } from './records';
import { rules } from '../../src/schemes/planning-services/rules';
import { everywhere } from '../support/records/day';

const free = { ...rules, serviceLevel: null, offSiteLimit: null };

const days = (onSiteDays: number | null, offSiteDays: number | null, more: Partial<ReportContent> = {}) =>
  reportDayChecks(rules, { days: 5 }, { ...CONTENT, onSiteDays, offSiteDays, ...more });
const outcomes = (...args: Parameters<typeof days>) =>
  days(...args)
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ key }) => key);

describe('the days of a report', () => {
  it('are right when they are those of the voucher, within the dates and the days off site', () => {
    expect(days(5, 0).map(({ key }) => key)).toEqual([
      'check.reportDays.pass',
      'check.reportSpan.pass',
      'check.offSite.pass',
    ]);
    expect(outcomes(2, 3)).toEqual([]);
  });

  it.each([
    [5, 1],
    [3, 3],
    [6, 0],
    [42, 0],
    [6, null],
  ] as const)('are too many for a voucher of five: %s on site and %s off site', (onSite, offSite) =>
    expect(outcomes(onSite, offSite, { endedOn: '2027-01-31' })).toEqual(['check.reportDays.fail']),
  );

  it('may be fewer than the voucher is for, with a warning, but not none', () => {
    expect(outcomes(3, 1)).toEqual(['check.reportDays.warn']);
    expect(outcomes(0, 0)).toEqual(['check.reportDays.fail']);
  });

  it('are not found too few while one of them is not filled in', () => {
    expect(outcomes(3, null)).toEqual([]);
    expect(outcomes(0, null)).toEqual([]);
    expect(days(null, null)).toEqual([]);
  });

  it('do not exceed the days from the first to the last, weekends included', () => {
    const three = { startedOn: '2026-11-20', endedOn: '2026-11-22' } as const;
    expect(outcomes(4, 1, three)).toEqual(['check.reportSpan.fail']);
    expect(days(4, 1, three)[1]?.params).toMatchObject({ reported: 5, span: 3 });
    expect(outcomes(3, 0, three)).toEqual(['check.reportDays.warn']);
    expect(outcomes(4, 1, { startedOn: null })).toEqual([]);
  });

  it('are off site three times at most', () => {
    expect(outcomes(2, 3)).toEqual([]);
    expect(outcomes(1, 4)).toEqual(['check.offSite.fail']);
    expect(days(1, 4)[2]).toMatchObject({
      params: { offSite: 4, limit: 3 },
      source: { certainty: 'stated' },
    });
  });

  it('are bound by the dates alone in a scheme without lengths and without a rule on days off site', () => {
    const content = { ...CONTENT, onSiteDays: 1, offSiteDays: 20, endedOn: '2026-12-31' } as const;
    expect(reportDayChecks(free, { days: 1 }, content).map(({ key }) => key)).toEqual([
      'check.reportSpan.pass',
    ]);
  });

  it('keep a report from being submitted exactly where they keep its voucher from being redeemed', () => {
    const facts = fc.record({
      length: fc.constantFrom(...rules.lengths.values),
      onSiteDays: fc.nat({ max: 20 }),
      offSiteDays: fc.nat({ max: 6 }),
      span: fc.integer({ min: 1, max: 25 }),
    });
    fc.assert(
      fc.property(facts, ({ length, onSiteDays, offSiteDays, span }) => {
        const startedOn = addDays(TODAY, -span);
        const content = { ...CONTENT, startedOn, endedOn: addDays(TODAY, -1), onSiteDays, offSiteDays };
        const voucher = reserved({ days: length }, { startsOn: startedOn, endsOn: content.endedOn });
        const gaps = reportGaps(planningServices, { voucher, content, files: [deliverable()] }, TODAY);
        const checks = redemptionChecks({
          voucher,
          report: report('submitted', { content, confirmation: CONFIRMED }),
          deliverables: [deliverable()],
          location: location('tokyo'),
          rules,
          ...everywhere(TODAY),
          retirementInForce: false,
        });
        const total = onSiteDays + offSiteDays;
        const isPossible = total > 0 && total <= length && total <= span && offSiteDays <= 3;
        expect(gaps).toEqual(failedDayChecks(checks));
        expect(gaps.length === 0).toBe(isPossible);
      }),
    );
  });
});
