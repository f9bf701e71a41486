import { article } from '../sources';
import { inPartnerCenter } from './in-partner-center';

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
