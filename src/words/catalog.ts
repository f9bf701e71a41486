import type { Locale } from '../domain/locale';
import commonEn from './en-US/common.json';
import basicsEn from './en-US/basics.json';
import checkEn from './en-US/check.json';
import workEn from './en-US/work.json';
import eligibilityEn from './en-US/eligibility.json';
import enrollmentEn from './en-US/enrollment.json';
import profileEn from './en-US/profile.json';
import intakeEn from './en-US/intake.json';
import mailsEn from './en-US/mails.json';
import voucherEn from './en-US/voucher.json';
import reserveEn from './en-US/reserve.json';
import reportEn from './en-US/report.json';
import redeemEn from './en-US/redeem.json';
import claimEn from './en-US/claim.json';
import companyEn from './en-US/company.json';
import peopleEn from './en-US/people.json';
import historyEn from './en-US/history.json';
import myWorkEn from './en-US/mywork.json';
import settingsEn from './en-US/settings.json';
import noticesEn from './en-US/notices.json';
import clockEn from './en-US/clock.json';
import commonJa from './ja-JP/common.json';
import basicsJa from './ja-JP/basics.json';
import checkJa from './ja-JP/check.json';
import workJa from './ja-JP/work.json';
import eligibilityJa from './ja-JP/eligibility.json';
import enrollmentJa from './ja-JP/enrollment.json';
import profileJa from './ja-JP/profile.json';
import intakeJa from './ja-JP/intake.json';
import mailsJa from './ja-JP/mails.json';
import voucherJa from './ja-JP/voucher.json';
import reserveJa from './ja-JP/reserve.json';
import reportJa from './ja-JP/report.json';
import redeemJa from './ja-JP/redeem.json';
import claimJa from './ja-JP/claim.json';
import companyJa from './ja-JP/company.json';
import peopleJa from './ja-JP/people.json';
import historyJa from './ja-JP/history.json';
import myWorkJa from './ja-JP/mywork.json';
import settingsJa from './ja-JP/settings.json';
import noticesJa from './ja-JP/notices.json';
import clockJa from './ja-JP/clock.json';
import commonZh from './zh-TW/common.json';
import basicsZh from './zh-TW/basics.json';
import checkZh from './zh-TW/check.json';
import workZh from './zh-TW/work.json';
import eligibilityZh from './zh-TW/eligibility.json';
import enrollmentZh from './zh-TW/enrollment.json';
import profileZh from './zh-TW/profile.json';
import intakeZh from './zh-TW/intake.json';
import mailsZh from './zh-TW/mails.json';
import voucherZh from './zh-TW/voucher.json';
import reserveZh from './zh-TW/reserve.json';
import reportZh from './zh-TW/report.json';
import redeemZh from './zh-TW/redeem.json';
import claimZh from './zh-TW/claim.json';
import companyZh from './zh-TW/company.json';
import peopleZh from './zh-TW/people.json';
import historyZh from './zh-TW/history.json';
import myWorkZh from './zh-TW/mywork.json';
import settingsZh from './zh-TW/settings.json';
import noticesZh from './zh-TW/notices.json';
import clockZh from './zh-TW/clock.json';

const english = {
  ...commonEn,
  ...basicsEn,
  ...checkEn,
  ...workEn,
  ...eligibilityEn,
  ...enrollmentEn,
  ...profileEn,
  ...intakeEn,
  ...mailsEn,
  ...voucherEn,
  ...reserveEn,
  ...reportEn,
  ...redeemEn,
  ...claimEn,
  ...companyEn,
  ...peopleEn,
  ...historyEn,
  ...myWorkEn,
  ...settingsEn,
  ...noticesEn,
  ...clockEn,
};

/** The key of a text; a key that a language lacks fails the type check. */
export type MessageKey = keyof typeof english;

/** All texts of all languages, in ICU message syntax. */
export const catalogs: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  'en-US': english,
  'ja-JP': {
    ...commonJa,
    ...basicsJa,
    ...checkJa,
    ...workJa,
    ...eligibilityJa,
    ...enrollmentJa,
    ...profileJa,
    ...intakeJa,
    ...mailsJa,
    ...voucherJa,
    ...reserveJa,
    ...reportJa,
    ...redeemJa,
    ...claimJa,
    ...companyJa,
    ...peopleJa,
    ...historyJa,
    ...myWorkJa,
    ...settingsJa,
    ...noticesJa,
    ...clockJa,
  },
  'zh-TW': {
    ...commonZh,
    ...basicsZh,
    ...checkZh,
    ...workZh,
    ...eligibilityZh,
    ...enrollmentZh,
    ...profileZh,
    ...intakeZh,
    ...mailsZh,
    ...voucherZh,
    ...reserveZh,
    ...reportZh,
    ...redeemZh,
    ...claimZh,
    ...companyZh,
    ...peopleZh,
    ...historyZh,
    ...myWorkZh,
    ...settingsZh,
    ...noticesZh,
    ...clockZh,
  },
};
