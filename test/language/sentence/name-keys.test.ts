import { vocabulary } from '../../support/chat/vocabulary';
import { nameKeys } from '../../../src/language/sentence/name-keys';
import { fold } from '../../../src/language/fold';

const today = '2026-11-18';
const keysOf = (text: string) => nameKeys(vocabulary, text, today);

describe('the keys by which a customer that a sentence names is found', () => {
  test.each([
    ['vouchers of Contoso', 'Contoso Ltd'],
    ['vouchers of fabrikam', 'Fabrikam, Inc.'],
    ['claim for FABRIKAM JAPAN', 'Fabrikam Japan K.K.'],
    ['claim for Contoso Ltd.', 'Contoso Ltd'],
    ['redeem voucher 12 for Fabrikam tomorrow', 'Fabrikam, Inc.'],
    ['please show me the vouchers of 7-Eleven Japan', '7-Eleven Japan'],
    ['History Museum renew', 'History Museum'],
    ['ｺﾝﾄｿ の利用券', '株式会社コントソ'],
    ['㈱コントソの利用券１２を12月1日から3日間で予約', '株式会社コントソ'],
    ['みのり商事の利用券を予約したい', '有限会社みのり商事'],
    ['請幫我保留台灣康泰的憑證編號：TW-77，3 天', '台灣康泰股份有限公司'],
    ['利用券 Contoso', '株式会社 Contoso'],
  ])('%s: %s', (text, name) => expect(keysOf(text)).toContain(fold(name)));

  test.each([
    'help',
    'my work',
    'vouchers',
    'show me the vouchers',
    'voucher PS-7',
    'voucher list',
    'reserve VP-1042 for 3 days from 2026-12-01',
    'redeem voucher 12 tomorrow',
    'マイワーク',
    '利用券 VP-1042 を予約したい',
    '利用券を見せてください',
    '請幫我保留憑證編號：TW-77，3 天',
  ])('are none where nothing is named: %s', (text) => expect(keysOf(text)).toEqual([]));

  test('are none for any command by its own words', () => {
    const words = vocabulary.commands.flatMap(({ words: { said } }) => Object.values(said));
    const phrases = words.flatMap((list) => list.split(', ')).map((entry) => entry.replace(/^=| …/gu, ''));
    expect(phrases.filter((phrase) => keysOf(phrase).length > 0)).toEqual([]);
  });

  test.each(['voucher ', '予約取消', 'ab ', '株式会社'])('are soon found in any sentence: %s', (part) => {
    const start = performance.now();
    expect(keysOf(part.repeat(5_000)).length).toBeLessThan(900);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
