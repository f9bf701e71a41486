import { competencyCheck } from '../../src/domain/enrollment/qualification-checks';
import { addDays } from '../../src/domain/time/dates';
import { COMPETENCY, competency, engagement, TODAY } from './records';

const silver = engagement.competency;
const gold = { ...silver, anyOf: [{ competency: COMPETENCY, level: 'gold' as const }] };

describe('the competency of the company', () => {
  it('counts up to and including its last day', () => {
    expect(competencyCheck(silver, [competency(TODAY)], TODAY).key).toBe('check.competency.pass');
    const yesterday = addDays(TODAY, -1);
    expect(competencyCheck(silver, [competency(yesterday)], TODAY)).toMatchObject({
      key: 'check.competency.fail',
      params: { why: 'ended', heldUntilOn: yesterday, competency: `gold:${COMPETENCY}` },
    });
  });

  it('counts at the level or above', () => {
    const held = competency('2027-04-01', { level: 'silver' });
    expect(competencyCheck(silver, [held], TODAY).outcome).toBe('pass');
    expect(competencyCheck(gold, [held], TODAY)).toMatchObject({ outcome: 'fail', params: { why: 'level' } });
    expect(competencyCheck(gold, [competency('2027-04-01')], TODAY).outcome).toBe('pass');
  });

  it('is unknown while none is recorded, and missing when only others are', () => {
    expect(competencyCheck(silver, [], TODAY).outcome).toBe('unknown');
    const other = competency('2027-04-01', { subject: 'messaging' });
    expect(competencyCheck(silver, [other], TODAY)).toMatchObject({
      outcome: 'fail',
      params: { why: 'missing' },
    });
  });

  it('is any of several, and of several records the one that is held longest', () => {
    const either = {
      ...silver,
      anyOf: [...silver.anyOf, { competency: 'messaging', level: 'silver' as const }],
    };
    const facts = [competency('2026-12-01'), competency('2027-04-01', { id: 'q2', subject: 'messaging' })];
    expect(competencyCheck(either, facts, TODAY).params).toMatchObject({ heldUntilOn: '2027-04-01' });
  });

  it('that ends before the last day of the engagement is warned of', () => {
    const facts = [competency('2026-12-04')];
    expect(competencyCheck(silver, facts, TODAY, '2026-12-04').outcome).toBe('pass');
    expect(competencyCheck(silver, facts, TODAY, '2026-12-05')).toMatchObject({
      outcome: 'warn',
      params: { heldUntilOn: '2026-12-04', endsOn: '2026-12-05' },
    });
  });
});
