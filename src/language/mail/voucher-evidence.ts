import type { Localized } from '../../domain/locale';
import { LOCALES } from '../../domain/locale';
import { fold } from '../fold';
import type { VoucherMail } from './voucher-mail';

/** What only a mail about these vouchers says, with commas between; folded. */
const OURS: Localized = {
  'en-US':
    'planning services, planning service, planning voucher, planning days, deployment planning, software assurance, ' +
    'sa benefit, sa voucher, volume licensing, vlsc',
  'ja-JP':
    '計画サービス, プランニング サービス, プランニングサービス, 導入計画, 展開計画, ソフトウェア アシュアランス, ' +
    'ソフトウェアアシュアランス, ボリューム ライセンス, ボリュームライセンス',
  'zh-TW': '規劃服務, 部署規劃, 軟體保證, 軟體保障, 大量授權',
};

/** What a mail about a voucher, a coupon or a certificate of somebody else says. */
const ANOTHERS: Localized = {
  'en-US':
    'exam, exams, gift, gift card, coupon, promo, promo code, promotion, discount, off your, shop, shopping, store credit, ' +
    'cart, checkout, booking, hotel, room, flight, travel, trip, passenger, itinerary, check-in, housing, rent, tenant, ' +
    'bedroom, meal, lunch, food, restaurant, parking, ticket, event, payment voucher, journal voucher, payee, invoice, ' +
    'debit, credit card, certificate, certification, domain, ssl, tls, course, training voucher, class, vaccine, ' +
    'one-time, verification code, passcode, points, loyalty, membership, reward, rewards, donation, childcare, wifi, ' +
    'wi-fi, hotspot, azure pass, trial',
  'ja-JP':
    '試験, 受験, ギフト, 商品券, クーポン, 割引, ポイント, 宿泊, 旅行, 航空, 搭乗, 食事, 食券, 駐車, 入場, チケット, 会員, ' +
    '認証コード, ワンタイム, 証明書, ドメイン, 見積, 請求書, 伝票, 研修, 講習, お買い物, ご注文, キャンペーン, 優待, 施設利用券, 割引券',
  'zh-TW':
    '考試, 禮券, 禮物卡, 優惠, 折扣, 點數, 紅利, 住宿, 旅遊, 機票, 餐券, 停車, 入場, 門票, 會員, 驗證碼, 一次性, 網域, ' +
    '數位憑證, 自然人憑證, 伺服器憑證, 憑證機構, 報價, 發票, 傳票, 課程, 培訓, 購物, 訂單, 抽獎, 工商憑證, 簽章',
};

const LATIN_WORD = /^[\p{Script=Latin}\d -]+$/u;

/** Whether a folded text holds one of the phrases; those of Latin letters as whole words. */
function holdsOneOf(phrases: Localized): (text: string) => boolean {
  const all = LOCALES.flatMap((locale) => phrases[locale].split(', ')).map((phrase) => fold(phrase));
  const latin = all.filter((phrase) => LATIN_WORD.test(phrase));
  const others = all.filter((phrase) => !LATIN_WORD.test(phrase));
  const pattern = new RegExp(
    String.raw`(?<![\p{Script=Latin}\d])(?:${latin.join('|')})(?![\p{Script=Latin}\d])|${others.join('|')}`,
    'u',
  );
  return (text) => pattern.test(text);
}

const saysOurs = holdsOneOf(OURS);
const saysAnothers = holdsOneOf(ANOTHERS);

/** Facts that mails of strangers seldom state together under their labels. */
const TELLING = ['customer', 'days', 'country', 'agreementNumber'] as const;

function countOfTelling(mail: VoucherMail): number {
  const stated = TELLING.filter((field) => mail[field] !== undefined || mail.ambiguous.includes(field));
  return stated.length + (mail.voucherAdminEmail?.proposal === false ? 1 : 0);
}

/** Whether a mail is about a voucher of these programs, by what surrounds its number. `text` is all of it, with its subject. */
export function isAboutOurs(mail: VoucherMail, text: string): boolean {
  const folded = fold(text);
  return (
    mail.program?.code !== undefined ||
    saysOurs(folded) ||
    (countOfTelling(mail) > 1 && !saysAnothers(folded))
  );
}

/** Whether a mail states a voucher number, if only unclearly. */
export function statesNumber({ number, ambiguous }: VoucherMail): boolean {
  return number !== undefined || ambiguous.includes('number');
}

/**
 * Whether a mail that nobody has looked at holds a voucher: it states a number, if only unclearly, among what a voucher
 * mail says. An expiry alone, a coupon, a code or a certificate of somebody else is none.
 */
export function holdsVoucher(mail: VoucherMail, text: string): boolean {
  return statesNumber(mail) && isAboutOurs(mail, text);
}
