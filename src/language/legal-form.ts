const JAPANESE_AND_CHINESE = String.raw`株式会社|有限会社|合同会社|合資会社|\([株有同]\)|股份有限公司|有限公司`;
const LATIN = String.raw`incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|plc|gmbh|ag|k\.?k|g\.?k|pte|pty|s\.?a`;
const LEGAL_FORM = new RegExp(
  String.raw`${JAPANESE_AND_CHINESE}|(?<![\p{L}\p{N}])(?:${LATIN})(?![\p{L}\p{N}])\.?`,
  'giu',
);
const ASIAN_LEGAL_FORM = new RegExp(JAPANESE_AND_CHINESE, 'gu');

/** A company's tidied name without its legal forms (株式会社, 股份有限公司, Inc., Ltd). */
export function withoutLegalForm(name: string): string {
  return name.replace(LEGAL_FORM, ' ').trim();
}

/** A tidied sentence without the legal forms that contain a command word (会社, 公司). */
export function withoutAsianLegalForms(text: string): string {
  return text.replace(ASIAN_LEGAL_FORM, ' ');
}

const LATIN_FORMS =
  'inc|inc.|incorporated|corporation|corp|corp.|company|co|co.|co., ltd.|co., ltd|co. ltd.|co.,ltd.|co ltd|limited|ltd|' +
  'ltd.|llc|llp|plc|gmbh|ag|k.k.|kk|g.k.|gk|pte ltd|pte. ltd.|pty ltd|pty. ltd.|s.a.|sa';
const ASIAN_FORMS = '株式会社|有限会社|合同会社|合資会社|(株)|(有)|(同)|股份有限公司|有限公司';

/** A folded name without legal form as it may stand among the customers: alone, and with each form in its usual places. */
export function spellings(name: string): string[] {
  return [
    name,
    ...LATIN_FORMS.split('|').flatMap((form) => [`${name} ${form}`, `${name}, ${form}`]),
    ...ASIAN_FORMS.split('|').flatMap((form) => [
      `${form}${name}`,
      `${form} ${name}`,
      `${name}${form}`,
      `${name} ${form}`,
    ]),
  ];
}
