import type { ToolPage } from '../../../domain/scheme/scheme';
import { stated } from '../../cite';
import { article } from '../sources';

/** Bringing the company profile in the partner directory up to date. */
export const profile: ToolPage = {
  url: 'https://planningservices.partners.extranet.microsoft.com/en/Pages/dashboard.aspx',
  steps: {
    'en-US': [
      'Sign in to the Planning Services dashboard.',
      'Update the profile of the location and save it.',
      'Search for your company in the Planning Services Partner Directory and check that the location is listed: https://directory.partners.extranet.microsoft.com/psbproviders/',
    ],
    'ja-JP': [
      '計画サービスのダッシュボードにサインインします。',
      '所在地のプロファイルを更新して保存します。',
      '計画サービス パートナー ディレクトリで自社を検索し、所在地が掲載されていることを確認します: https://directory.partners.extranet.microsoft.com/psbproviders/',
    ],
    'zh-TW': [
      '登入規劃服務儀表板。',
      '更新該地點的設定檔並儲存。',
      '在規劃服務合作夥伴目錄搜尋本公司，確認已列出該地點：https://directory.partners.extranet.microsoft.com/psbproviders/',
    ],
  },
  source: stated(article),
};
