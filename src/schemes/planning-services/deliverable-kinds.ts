import type { Scheme } from '../../domain/scheme/scheme';

/** The kinds of customer deliverable that the policies accept (Planning Services policies, `sources.ts`). */
export const deliverableKinds: Scheme['deliverableKinds'] = [
  {
    id: 'plan',
    name: {
      'en-US': 'Deployment, upgrade, or migration plan',
      'ja-JP': '展開・アップグレード・移行の計画書',
      'zh-TW': '部署、升級或移轉計畫',
    },
  },
  {
    id: 'vision-and-scope',
    name: {
      'en-US': 'Vision and scope',
      'ja-JP': 'ビジョンとスコープ',
      'zh-TW': '願景與範圍文件',
    },
  },
  {
    id: 'findings',
    name: {
      'en-US': 'Findings and recommendations',
      'ja-JP': '調査結果と推奨事項',
      'zh-TW': '調查結果與建議',
    },
  },
  {
    id: 'solution-brief',
    name: {
      'en-US': 'Solution brief',
      'ja-JP': 'ソリューション概要書',
      'zh-TW': '解決方案摘要',
    },
  },
  {
    id: 'oai-report',
    name: {
      'en-US': 'OAI report',
      'ja-JP': 'OAI レポート',
      'zh-TW': 'OAI 報告',
    },
  },
  {
    id: 'office-365-output',
    name: {
      'en-US': 'Office 365 planning tool output',
      'ja-JP': 'Office 365 計画ツールの出力',
      'zh-TW': 'Office 365 規劃工具的輸出結果',
    },
  },
  {
    id: 'custom-plan',
    name: {
      'en-US': 'Custom plan',
      'ja-JP': 'カスタム計画書',
      'zh-TW': '自訂計畫',
    },
  },
];
