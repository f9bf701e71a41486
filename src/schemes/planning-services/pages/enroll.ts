import { article } from '../sources';
import { inPartnerCenter } from './in-partner-center';

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
