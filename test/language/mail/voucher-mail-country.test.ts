import { readVoucherMail } from '../../../src/language/mail/voucher-mail';
import { CODES } from './read-mail';

const country = (body: string) => readVoucherMail(body, CODES).country;

describe('the delivery country', () => {
  test.each([
    ['Delivery country: Japan', 'JP'],
    ['Country: JP', 'JP'],
    ['Country/Region: United Kingdom', 'GB'],
    ['Country / Region: UK', 'GB'],
    ['Country: The Netherlands', 'NL'],
    ['Delivery country: United States of America', 'US'],
    ['Country: U.S.A.', 'US'],
    ['Country: Korea, Republic of', 'KR'],
    ['Country: Hong Kong', 'HK'],
    ['Country: Japan (日本)', 'JP'],
    ['Country: Tokyo, Japan', 'JP'],
    ['国：日本', 'JP'],
    ['実施国：アメリカ合衆国', 'US'],
    ['実施国：米国', 'US'],
    ['国/地域：台湾', 'TW'],
    ['国／地域：香港', 'HK'],
    ['國家：日本', 'JP'],
    ['交付國家：台灣', 'TW'],
    ['國家/地區：臺灣', 'TW'],
    ['提供服務的國家/地區：美國', 'US'],
    ['Voucher ID: A-1Delivery country: JapanCustomer: Contoso', 'JP'],
    ['利用券番号：A-1国：日本有効期限：2027/5/15', 'JP'],
    ['憑證編號：A-1國家/地區：日本客戶：康泰', 'JP'],
  ])('is named by %s', (line, code) => expect(country(line)?.code).toBe(code));

  test('keeps its words', () => {
    expect(country('実施国：日本国内')).toEqual({ value: '日本国内', raw: '日本国内' });
    expect(country('Country:  ＪＡＰＡＮ')).toEqual({ value: 'JAPAN', raw: 'JAPAN', code: 'JP' });
  });

  test.each([
    'Country: Atlantis',
    'Country: Japan or Taiwan',
    'Country: European Union',
    'Country: Japan / Taiwan',
  ])('is none that can be told from %s', (line) => {
    expect(country(line)).toBeDefined();
    expect(country(line)?.code).toBeUndefined();
  });

  test.each([
    ['the same in two languages', 'Country: Japan\n国：日本', 'JP', []],
    ['two of them', 'Country: Japan\n国：台湾', undefined, ['country']],
    ['nothing', 'Country: n/a', undefined, []],
    ['another word', '韓国：1名Voucher ID: A-1Days: 5', undefined, []],
  ])('stated as %s', (_how, body, code, ambiguous) => {
    const mail = readVoucherMail(body, CODES);
    expect([mail.country?.code, mail.ambiguous]).toEqual([code, ambiguous]);
  });
});

describe('a date that is stated but cannot be read', () => {
  test.each([
    ['Expiration date: 2027-02-31', 'expiresOn'],
    ['Expiration date: 03/04/2027', 'expiresOn'],
    ['Expiration date: 2027-05-15 or 2027-06-15', 'expiresOn'],
    ['有効期限：5月15日', 'expiresOn'],
    ['有効期限：2027年2月31日', 'expiresOn'],
    ['到期日：2027年13月1日', 'expiresOn'],
    ['建立日期：03/04/2026', 'createdOn'],
    ['割り当て日：03/04/2026', 'assignedOn'],
    ['The voucher expires on 03/04/2027.', 'expiresOn'],
    ['Voucher ID\tExpiration date\nA-1\t03/04/2027', 'expiresOn'],
  ])('is not clear: %s', (body, field) => expect(readVoucherMail(body, CODES).ambiguous).toEqual([field]));

  test.each(['Expiration date: n/a', '有効期限：未定', 'Expires in 30 days', 'Expiration date: see below'])(
    'is not stated: %s',
    (body) => expect(readVoucherMail(body, CODES)).toEqual({ ambiguous: [] }),
  );

  test('gives way to the same date in clear words', () => {
    const mail = readVoucherMail('Expiration date: 03/04/2027\n有効期限：2027年3月4日', CODES);
    expect([mail.expiresOn?.value, mail.ambiguous]).toEqual(['2027-03-04', []]);
  });
});
