import type { EngagementType, Program } from '../../../domain/scheme/scheme';
import { inferred, stated } from '../../cite';
import { silverOrGold, whatAnyAsks } from '../requirement';
import { requirementsPage } from '../sources';

const engagements: readonly EngagementType[] = [
  {
    id: 'ddps-windows-office',
    name: {
      'en-US': 'Windows and Office Deployment Planning',
      'ja-JP': 'Windows and Office Deployment Planning (Windows・Office 展開計画)',
      'zh-TW': 'Windows and Office Deployment Planning（Windows 與 Office 部署規劃）',
    },
    competency: silverOrGold(stated(requirementsPage), 'windows-and-devices'),
  },
  {
    id: 'ddps-mobile-productivity',
    name: {
      'en-US': 'Mobile Productivity Deployment Planning',
      'ja-JP': 'Mobile Productivity Deployment Planning (モバイル生産性の展開計画)',
      'zh-TW': 'Mobile Productivity Deployment Planning（行動生產力部署規劃）',
    },
    competency: silverOrGold(
      stated(requirementsPage),
      'enterprise-mobility-management',
      'windows-and-devices',
    ),
  },
  {
    id: 'ddps-enterprise-security',
    name: {
      'en-US': 'Modern IT Enterprise Security Proof of Concept',
      'ja-JP':
        'Modern IT Enterprise Security Proof of Concept (モダン IT エンタープライズ セキュリティの概念実証)',
      'zh-TW': 'Modern IT Enterprise Security Proof of Concept（現代化 IT 企業安全性概念驗證）',
    },
    competency: silverOrGold(stated(requirementsPage), 'enterprise-mobility-management'),
  },
];

/** Desktop Deployment Planning Services. */
export const ddps: Program = {
  id: 'DDPS',
  name: {
    'en-US': 'Desktop Deployment Planning Services',
    'ja-JP': 'Desktop Deployment Planning Services (デスクトップ展開計画サービス)',
    'zh-TW': 'Desktop Deployment Planning Services（桌面部署規劃服務）',
  },
  products: {
    'en-US': 'Windows, Office, Office 365 ProPlus; mobile productivity, enterprise security proof of concept',
    'ja-JP': 'Windows、Office、Office 365 ProPlus、モバイル生産性、エンタープライズ セキュリティの概念実証',
    'zh-TW': 'Windows、Office、Office 365 ProPlus、行動生產力、企業安全性概念驗證',
  },
  competency: whatAnyAsks(engagements, inferred(requirementsPage)),
  engagements,
};
