import { csvLine } from '../src/commands/audit-lines';

describe('a line of comma-separated values', () => {
  it('keeps plain text as it is, in any script', () => {
    expect(csvLine(['VCH-1', '株式会社青空', '林玉婷', ''])).toBe('VCH-1,株式会社青空,林玉婷,\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['{"a":1}', '"{""a"":1}"'],
  ])('quotes %j', (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠SUM(A1)', '\t=1'])(
    'begins %j with an apostrophe, so that no spreadsheet calculates it',
    (text) => {
      expect(csvLine([text])).toBe(`'${text}\r\n`);
    },
  );

  it.each([
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ])('does both to %j', (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);
  });
});
