import { displayName } from '../../../src/adapters/files/deliverables';

describe('the shown name of a file', () => {
  it.each([
    ['../../etc/plan.pdf', 'plan.pdf'],
    ['C:\\Users\\mei\\plan.pdf', 'plan.pdf'],
    ['plan\u202efdp.exe', 'planfdp.exe'],
    ['a\u0000b\nc\u200b.pdf', 'abc.pdf'],
    ['か\u3099.pdf', 'が.pdf'],
    ['完成報告 最終版.docx', '完成報告 最終版.docx'],
    ['\ud800.pdf', '.pdf'],
    ['', ''],
  ])('%j is shown as %j', (given, shown) => {
    expect(displayName(given)).toBe(shown);
  });

  it('keeps the extension of a long name and cuts no character in half', () => {
    const name = displayName(`${'😀'.repeat(100)}.pdf`);
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name.endsWith('😀.pdf')).toBe(true);
  });
});
