import { RECORDED } from '../../src/domain/confirmation';
import { blocking } from '../../src/domain/check';
import { addDays } from '../../src/domain/time/dates';
import { redemptionChecks, type RedemptionFacts } from '../../src/domain/voucher/redemption';
import { assigned, CONFIRMED, deliverable, location, redeemed, report, reserved, TODAY } from './records';
import { rules } from '../../src/schemes/planning-services/rules';
import { everywhere } from '../support/records/day';

const ended = { startsOn: '2026-11-16', endsOn: '2026-11-20' } as const;
const content = { ...report('submitted').content, startedOn: ended.startsOn, endedOn: ended.endsOn };

const good: RedemptionFacts = {
  voucher: reserved({}, ended),
  report: report('submitted', { content, confirmation: CONFIRMED }),
  deliverables: [deliverable()],
  location: location('tokyo'),
  rules,
  ...everywhere(TODAY),
  retirementInForce: false,
};

const blockers = (changed: Partial<RedemptionFacts>) =>
  blocking(redemptionChecks({ ...good, ...changed })).map(({ key }) => key);
const warnings = (changed: Partial<RedemptionFacts>) =>
  redemptionChecks({ ...good, ...changed }).flatMap(({ key, outcome }) => (outcome === 'warn' ? [key] : []));

describe('the checks before redemption', () => {
  it('all hold when everything is in', () => {
    expect(redemptionChecks(good).map(({ outcome }) => outcome)).toEqual(Array(8).fill('pass'));
  });

  it('ask for a submitted report and a deliverable', () => {
    expect(blockers({ report: undefined })).toEqual(['check.report.fail']);
    expect(blockers({ report: report('draft', { content }) })).toEqual(['check.report.fail']);
    expect(blockers({ deliverables: [] })).toEqual(['check.deliverable.fail']);
  });

  it('count no deliverable that was taken out or belongs to another report', () => {
    const gone = deliverable({ removedAt: '2026-11-21T00:00:00.000Z' });
    expect(blockers({ deliverables: [gone, deliverable({ reportId: 'v2' })] })).toEqual([
      'check.deliverable.fail',
    ]);
  });

  it('hold on the day of expiry and not after it', () => {
    expect(blockers(everywhere(good.voucher.expiresOn))).toEqual([]);
    expect(blockers(everywhere(addDays(good.voucher.expiresOn, 1)))).toEqual(['check.expiry.fail']);
  });

  it('hold from the last day of the engagement on, by the report where it says so', () => {
    expect(blockers({ today: '2026-11-20' })).toEqual([]);
    expect(blockers({ today: '2026-11-19' })).toEqual(['check.engagementEnded.fail']);
    const late = report('submitted', {
      content: { ...content, endedOn: '2026-11-24' },
      confirmation: CONFIRMED,
    });
    expect(blockers({ report: late })).toEqual(['check.engagementEnded.fail']);
  });

  it('ask for a reserved voucher at a location in the country of delivery', () => {
    expect(blockers({ voucher: assigned() })).toContain('check.reserved.fail');
    expect(blockers({ voucher: redeemed('2026-11-22', {}, ended) })).toEqual(['check.reserved.fail']);
    expect(blockers({ location: location('taipei', { country: 'TW' }) })).toEqual(['check.country.fail']);
    expect(blockers({ location: undefined })).toEqual(['check.country.unknown']);
  });

  it('warn of what is only recorded here', () => {
    expect(warnings({ voucher: reserved({}, ended, RECORDED) })).toEqual(['check.reservationConfirmed.warn']);
    expect(warnings({ report: report('submitted', { content }) })).toEqual(['check.reportConfirmed.warn']);
  });

  it('end with the last redemption, when retirement is in force', () => {
    expect(blockers({ retirementInForce: true })).toEqual(['check.lastRedemption.fail']);
  });
});
