import { article, faq } from '../sources';
import { inPartnerCenter } from './in-partner-center';
import type { ToolPage } from '../../../domain/scheme/scheme';
import { inferred, stated } from '../../cite';

/** Reading the eligibility status, as the article describes it. */
export const eligibility = inPartnerCenter(article, {
  'en-US': [
    'In the Partner Center menu, select Software Assurance > Requirements.',
    'Select Planning services to open the Planning services tab.',
    'Read the Eligibility status column: Not started, In progress, or Active.',
    'Select the name of a program to see what is still missing.',
  ],
  'ja-JP': [
    'パートナー センターのメニューから「Software Assurance」(ソフトウェア アシュアランス) >「Requirements」(要件) を選択します。',
    '「計画サービス」を選択して、「計画サービス」タブを開きます。',
    '「Eligibility status」(適格性状態) 列で、Not started (開始前)、In progress (進行中)、Active (アクティブ) のどれかを確認します。',
    'プログラム名を選択して、不足している要件を確認します。',
  ],
  'zh-TW': [
    '在合作夥伴中心的功能表，選取「軟體保證」（Software Assurance）>「需求」（Requirements）。',
    '選取「規劃服務」以開啟「規劃服務」索引標籤。',
    '查看「資格狀態」（Eligibility status）欄：尚未開始（Not started）、進行中（In progress）或使用中（Active）。',
    '選取方案名稱，查看尚未符合的需求。',
  ],
});

/** The course itself had no address in any source; the FAQ page says where it is. */
export const training: ToolPage = {
  url: 'https://planningservices.partners.extranet.microsoft.com/en/pages/faq.aspx',
  steps: {
    'en-US': [
      'Open the question about the compliance training course. It says where the course is (Partner University).',
      'Have each program participant complete the Planning Services compliance training course.',
      'Note the day on which each of them passed.',
    ],
    'ja-JP': [
      'コンプライアンス トレーニング コースに関する質問を開き、受講場所 (Partner University) を確認します。',
      '各プログラム参加者に、計画サービスのコンプライアンス トレーニング コースを修了してもらいます。',
      '各プログラム参加者の合格日を控えます。',
    ],
    'zh-TW': [
      '開啟合規性訓練課程的相關問題，查看課程所在位置（Partner University）。',
      '請每位方案參與者完成規劃服務合規性訓練課程。',
      '記下每位參與者的通過日期。',
    ],
  },
  source: inferred(faq),
};

/** Signing the provider agreement on the enrollment page. */
export const agreement: ToolPage = {
  url: 'https://planningservices.partners.extranet.microsoft.com/en/Pages/GetRegistered.aspx',
  steps: {
    'en-US': [
      'Once the program participants have completed the compliance training course, open the enrollment page as a global admin.',
      'Read and sign the Microsoft Planning Services program provider agreement.',
    ],
    'ja-JP': [
      'プログラム参加者がコンプライアンス トレーニング コースを修了した後、グローバル管理者が登録ページを開きます。',
      'Microsoft 計画サービス プログラム プロバイダー契約の内容を確認し、署名します。',
    ],
    'zh-TW': [
      '方案參與者完成合規性訓練課程後，由全域管理員開啟註冊頁面。',
      '閱讀並簽署 Microsoft 規劃服務方案提供者合約。',
    ],
  },
  source: stated(article),
};

/** Enrolling in one program. */
export const enroll = inPartnerCenter(article, {
  'en-US': [
    'In the Partner Center menu, select Software Assurance > Requirements.',
    'Select Planning services to open the Planning services tab.',
    'Select the program to enroll in, then select Enroll. All locations of the company are then approved for it.',
  ],
  'ja-JP': [
    'パートナー センターのメニューから「Software Assurance」(ソフトウェア アシュアランス) >「Requirements」(要件) を選択します。',
    '「計画サービス」を選択して、「計画サービス」タブを開きます。',
    '登録するプログラムを選択し、「登録」(Enroll) を選択します。これで自社のすべての所在地が承認されます。',
  ],
  'zh-TW': [
    '在合作夥伴中心的功能表，選取「軟體保證」（Software Assurance）>「需求」（Requirements）。',
    '選取「規劃服務」以開啟「規劃服務」索引標籤。',
    '選取要註冊的方案，然後選取「註冊」（Enroll）。完成後，本公司的所有地點都會獲得核准。',
  ],
});

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
