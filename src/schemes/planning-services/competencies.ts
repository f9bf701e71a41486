import type { Localized } from '../../domain/locale';

/** Microsoft's own names of the competencies, each with a gloss. */
export const competencies = {
  'application-lifecycle-management': {
    'en-US': 'Application Lifecycle Management',
    'ja-JP': 'Application Lifecycle Management (アプリケーション ライフサイクル管理)',
    'zh-TW': 'Application Lifecycle Management（應用生命週期管理）',
  },
  // Not a competency: the guide asks for membership in Microsoft's Azure Circle, which has no levels. It is kept among
  // the competencies, at the lower level, because it is judged alike: the company has it or has not, until a date.
  'azure-circle': {
    'en-US': 'Azure Circle partner',
    'ja-JP': 'Azure Circle パートナー',
    'zh-TW': 'Azure Circle 合作夥伴',
  },
  'cloud-business-applications': {
    'en-US': 'Cloud Business Applications',
    'ja-JP': 'Cloud Business Applications (クラウド ビジネス アプリケーション)',
    'zh-TW': 'Cloud Business Applications（雲端商務應用）',
  },
  'cloud-customer-relationship-management': {
    'en-US': 'Cloud Customer Relationship Management',
    'ja-JP': 'Cloud Customer Relationship Management (クラウド顧客関係管理)',
    'zh-TW': 'Cloud Customer Relationship Management（雲端客戶關係管理）',
  },
  'collaboration-and-content': {
    'en-US': 'Collaboration and Content',
    'ja-JP': 'Collaboration and Content (コラボレーションとコンテンツ)',
    'zh-TW': 'Collaboration and Content（共同作業與內容）',
  },
  communications: {
    'en-US': 'Communications',
    'ja-JP': 'Communications (コミュニケーション)',
    'zh-TW': 'Communications（通訊）',
  },
  'data-analytics': {
    'en-US': 'Data Analytics',
    'ja-JP': 'Data Analytics (データ分析)',
    'zh-TW': 'Data Analytics（資料分析）',
  },
  'data-platform': {
    'en-US': 'Data Platform',
    'ja-JP': 'Data Platform (データ プラットフォーム)',
    'zh-TW': 'Data Platform（資料平台）',
  },
  datacenter: {
    'en-US': 'Datacenter',
    'ja-JP': 'Datacenter (データセンター)',
    'zh-TW': 'Datacenter（資料中心）',
  },
  'enterprise-mobility-management': {
    'en-US': 'Enterprise Mobility Management',
    'ja-JP': 'Enterprise Mobility Management (エンタープライズ モビリティ管理)',
    'zh-TW': 'Enterprise Mobility Management（企業行動管理）',
  },
  'enterprise-resource-planning': {
    'en-US': 'Enterprise Resource Planning',
    'ja-JP': 'Enterprise Resource Planning (エンタープライズ リソース プランニング)',
    'zh-TW': 'Enterprise Resource Planning（企業資源規劃）',
  },
  messaging: {
    'en-US': 'Messaging',
    'ja-JP': 'Messaging (メッセージング)',
    'zh-TW': 'Messaging（訊息）',
  },
  'project-and-portfolio-management': {
    'en-US': 'Project and Portfolio Management',
    'ja-JP': 'Project and Portfolio Management (プロジェクト・ポートフォリオ管理)',
    'zh-TW': 'Project and Portfolio Management（專案與專案組合管理）',
  },
  'windows-and-devices': {
    'en-US': 'Windows and Devices',
    'ja-JP': 'Windows and Devices (Windows とデバイス)',
    'zh-TW': 'Windows and Devices（Windows 與裝置）',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** A code that has a name; a requirement with any other does not compile. */
export type CompetencyCode = keyof typeof competencies;
