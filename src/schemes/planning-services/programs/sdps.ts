import type { EngagementType, Program } from '../../../domain/scheme/scheme';
import { inferred, stated } from '../../cite';
import { silverOrGold, whatAnyAsks } from '../requirement';
import { requirementsPage } from '../sources';

const engagements: readonly EngagementType[] = [
  {
    id: 'sdps-sharepoint',
    name: {
      'en-US': 'SharePoint Deployment Planning',
      'ja-JP': 'SharePoint Deployment Planning (SharePoint 展開計画)',
      'zh-TW': 'SharePoint Deployment Planning（SharePoint 部署規劃）',
    },
    competency: silverOrGold(stated(requirementsPage), 'collaboration-and-content'),
    // Stated by the SharePoint work order template, https://docest.com/sharepoint-work-order-template
    lengths: [1, 3, 5, 10, 15],
  },
  {
    id: 'sdps-project',
    name: {
      'en-US': 'Project and Portfolio Management (PPM) Solution Planning',
      'ja-JP':
        'Project and Portfolio Management (PPM) Solution Planning (プロジェクト・ポートフォリオ管理ソリューション計画)',
      'zh-TW': 'Project and Portfolio Management (PPM) Solution Planning（專案與專案組合管理解決方案規劃）',
    },
    competency: silverOrGold(stated(requirementsPage), 'project-and-portfolio-management'),
  },
];

/** SharePoint Deployment Planning Services. */
export const sdps: Program = {
  id: 'SDPS',
  name: {
    'en-US': 'SharePoint Deployment Planning Services',
    'ja-JP': 'SharePoint Deployment Planning Services (SharePoint 展開計画サービス)',
    'zh-TW': 'SharePoint Deployment Planning Services（SharePoint 部署規劃服務）',
  },
  products: {
    'en-US': 'SharePoint, SharePoint Online; project and portfolio management',
    'ja-JP': 'SharePoint、SharePoint Online、プロジェクト・ポートフォリオ管理',
    'zh-TW': 'SharePoint、SharePoint Online、專案與專案組合管理',
  },
  competency: whatAnyAsks(engagements, inferred(requirementsPage)),
  engagements,
};
