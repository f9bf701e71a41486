import { findEngagement, findProgram } from '../../src/domain/scheme/scheme';
import { planningServices } from '../../src/schemes/planning-services';
import { everyText } from './walk';

const outsideMessage = everyText(planningServices).filter(({ path }) => path !== 'customerMessage');

function mentions(locale: string, words: RegExp): unknown[] {
  return outsideMessage.filter((found) => found.locale === locale && words.test(String(found.text)));
}

test('has the eight programs of 2019', () => {
  expect(planningServices.programs.map(({ id }) => id)).toEqual([
    'DDPS',
    'SDPS',
    'S-EDPS',
    'SSDPS',
    'PVDPS',
    'DTDPS',
    'AZDPS',
    'DYDPS',
  ]);
});

test('carries the figures of the rules', () => {
  const { rules } = planningServices;
  expect(rules.voucherLife.value).toBe(180);
  expect(rules.lengths.values).toEqual([1, 3, 5, 10, 15]);
  expect(rules.customerLimit.value).toBe(15);
  expect(rules.customerLimit.exceptions).toHaveLength(2);
  expect(rules.claimWindow.value).toBe(60);
  expect(rules.cancelReasons).toHaveLength(3);
  expect(rules.renewal).toMatchObject({
    prepare: { value: -90 },
    opens: { value: 1 },
    closes: { value: 30 },
    period: { value: 365 },
  });
});

test('reminds of an expiry, a claim and a renewal on the days that cost money when they are missed', () => {
  const { voucherExpiring, notClaimed, renewal } = planningServices.rules.reminders;
  expect(voucherExpiring.days).toEqual([-60, -30, -14, -7, -3, -1]);
  expect(notClaimed.days).toEqual([7, 30, 45, 55]);
  expect(renewal.days).toEqual([-90, -30, -15, 1, 23, 30]);
});

test('says that the report buffer is a proposal of its own', () => {
  expect(planningServices.rules.reportBuffer).toMatchObject({
    value: 3,
    source: { certainty: 'inferred', title: expect.stringContaining('Voucher Desk') },
  });
});

test('asks of a program any competency of its engagements, each once and at the lowest level', () => {
  expect(findProgram(planningServices, 'DDPS')?.competency.anyOf).toEqual([
    { competency: 'windows-and-devices', level: 'silver' },
    { competency: 'enterprise-mobility-management', level: 'silver' },
  ]);
  expect(findProgram(planningServices, 'DYDPS')?.competency.anyOf).toEqual([
    { competency: 'cloud-business-applications', level: 'silver' },
    { competency: 'cloud-customer-relationship-management', level: 'silver' },
    { competency: 'enterprise-resource-planning', level: 'gold' },
  ]);
});

test('asks gold where the requirements page does', () => {
  const levels = (id: string) =>
    findEngagement(planningServices, id)?.engagement.competency.anyOf.map(({ level }) => level);
  expect(levels('ssdps-data-estate')).toEqual(['gold', 'gold']);
  expect(levels('dydps-upgrade-finance-operations')).toEqual(['gold']);
  expect(levels('pvdps-windows-server')).toEqual(['silver']);
});

test('knows what was retired while the scheme lived', () => {
  const retired = planningServices.programs.flatMap(({ id, retiredOn }) =>
    retiredOn ? [[id, retiredOn.on]] : [],
  );
  expect(retired).toEqual([
    ['DTDPS', 'unknown'],
    ['AZDPS', '2020-01-31'],
  ]);
});

test('never speaks to its own company as Microsoft would, nor in the words that the seeds got wrong', () => {
  expect(mentions('ja-JP', /貴社|御社|全体管理者/)).toEqual([]);
  expect(mentions('zh-TW', /宣告|程式|貴公司|engagement|交付專案|公事包|黃金|系統管理員/)).toEqual([]);
});

test('the message to the customer addresses the customer, and signs with the company', () => {
  const { customerMessage } = planningServices;
  expect(customerMessage['ja-JP']).toContain('貴社');
  expect(customerMessage['zh-TW']).toContain('貴公司');
  expect(customerMessage['zh-TW']).not.toMatch(/宣告|程式/);
  for (const text of Object.values(customerMessage)) {
    expect(text).toMatch(/\{company\}[^\n]*$/);
    expect(text).toContain('VLSC');
  }
});

test('is written in Japanese and Chinese, not only in English', () => {
  const latin = outsideMessage.filter(
    ({ path, locale, text }) =>
      locale !== 'en-US' && !/products$/.test(path) && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(String(text)),
  );
  expect(latin).toEqual([]);
});
