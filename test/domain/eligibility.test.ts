import {
  eligibilityStatus,
  enrollmentRequirements,
  requirements,
  type EligibilityFacts,
} from '../../src/domain/enrollment/eligibility';
import { leadExamCheck } from '../../src/domain/enrollment/qualification-checks';
import type { Qualification } from '../../src/domain/enrollment/qualification';
import { AGREEMENT, competency, engagement, exam, person, program, rules, TODAY, training } from './records';

const people = [
  person('mei', 'globalAdmin', 'partnerAdmin'),
  person('haruto', 'consultant'),
  person('daniel', 'viewer'),
  person('gone'),
];

function facts(...qualifications: Qualification[]): EligibilityFacts {
  return { qualifications, people, rules, today: TODAY };
}

function states(...qualifications: Qualification[]): Record<string, string> {
  return Object.fromEntries(
    enrollmentRequirements(program, facts(...qualifications)).map(({ kind, state }) => [kind, state]),
  );
}

describe('requirements', () => {
  it('are unknown while nothing of their kind is recorded', () => {
    expect(states()).toEqual({
      competency: 'unknown',
      exam: 'unknown',
      training: 'unknown',
      agreement: 'unknown',
    });
  });

  it('are unmet when what is recorded does not suffice', () => {
    const messaging = competency('2027-04-01', { subject: 'messaging' });
    expect(states(messaging, exam('haruto', 'messaging'), training('haruto'))).toEqual({
      competency: 'unmet',
      exam: 'unmet',
      training: 'unmet',
      agreement: 'unknown',
    });
  });

  it('are met with numbers, a source, and those who can do something about them', () => {
    const judged = enrollmentRequirements(
      program,
      facts(competency('2027-04-01'), exam('haruto'), training('mei'), training('haruto'), AGREEMENT),
    );
    expect(judged.map(({ state }) => state)).toEqual(['met', 'met', 'met', 'met']);
    expect(judged.map(({ params }) => params)).toMatchObject([
      { heldUntilOn: '2027-04-01' },
      { count: 1 },
      { done: 2, total: 2 },
      { person: 'mei', signedOn: '2026-02-03' },
    ]);
    expect(judged.map(({ owners }) => owners[0])).toEqual([
      'partnerAdmin',
      'partnerAdmin',
      'partnerAdmin',
      'globalAdmin',
    ]);
    for (const { source } of judged) expect(source).not.toBeNull();
  });

  it('count exams and training of those only who are still here', () => {
    expect(states(exam('gone'), training('gone'))).toMatchObject({ exam: 'unmet', training: 'unmet' });
    const [, , trained] = enrollmentRequirements(program, facts(training('gone'), training('mei')));
    expect(trained?.params).toEqual({ done: 1, total: 2 });
  });

  it('of an engagement are judged apart from those of its program', () => {
    const known = facts(competency('2027-04-01', { level: 'silver' }), exam('haruto'));
    const gold = { anyOf: engagement.competency.anyOf.map((any) => ({ ...any, level: 'gold' as const })) };
    const strict = { ...engagement, competency: { ...engagement.competency, ...gold } };
    expect(eligibilityStatus(requirements(program, known))).toBe('active');
    expect(requirements(strict, known)[0]).toMatchObject({ kind: 'competency', state: 'unmet' });
  });
});

describe('the eligibility status', () => {
  const status = (...known: Qualification[]) => eligibilityStatus(requirements(program, facts(...known)));

  it('is not started, in progress, or active', () => {
    expect(status()).toBe('notStarted');
    expect(status(competency('2026-11-22'))).toBe('notStarted');
    expect(status(competency('2027-04-01'))).toBe('inProgress');
    expect(status(exam('haruto'))).toBe('inProgress');
    expect(status(competency('2027-04-01'), exam('haruto'))).toBe('active');
  });

  it('does not wait for training and agreement', () => {
    const judged = enrollmentRequirements(program, facts(competency('2027-04-01'), exam('haruto')));
    expect(judged.map(({ state }) => state)).toEqual(['met', 'met', 'unknown', 'unknown']);
  });
});

describe('the exam of the lead', () => {
  const lead = { id: 'haruto', name: 'Haruto Mori' };
  const outcome = (...known: Qualification[]) =>
    leadExamCheck(engagement.competency, known, lead, rules).outcome;

  it('must be their own, toward a competency of the engagement', () => {
    expect(outcome()).toBe('unknown');
    expect(outcome(exam('mei'))).toBe('unknown');
    expect(outcome(exam('haruto', 'messaging'))).toBe('fail');
    expect(outcome(exam('haruto', 'messaging'), exam('haruto'))).toBe('pass');
  });
});
