import type { EngagementType, Program } from '../../../domain/scheme/scheme';
import { inferred, stated } from '../../cite';
import { gold, silverOrGold, whatAnyAsks } from '../requirement';
import { requirementsPage } from '../sources';

const customerEngagement = silverOrGold(
  stated(requirementsPage),
  'cloud-business-applications',
  'cloud-customer-relationship-management',
);

const engagements: readonly EngagementType[] = [
  {
    id: 'dydps-upgrade-customer-engagement',
    name: {
      'en-US': 'Upgrading Dynamics 365 for Customer Engagement',
      'ja-JP': 'Upgrading Dynamics 365 for Customer Engagement (アップグレード計画)',
      'zh-TW': 'Upgrading Dynamics 365 for Customer Engagement（升級規劃）',
    },
    competency: customerEngagement,
  },
  {
    id: 'dydps-migrate-customer-engagement',
    name: {
      'en-US': 'Migrating to Dynamics 365 for Customer Engagement',
      'ja-JP': 'Migrating to Dynamics 365 for Customer Engagement (移行計画)',
      'zh-TW': 'Migrating to Dynamics 365 for Customer Engagement（移轉規劃）',
    },
    competency: customerEngagement,
  },
  {
    id: 'dydps-upgrade-finance-operations',
    name: {
      'en-US': 'Upgrading Dynamics 365 for Finance and Operations',
      'ja-JP': 'Upgrading Dynamics 365 for Finance and Operations (アップグレード計画)',
      'zh-TW': 'Upgrading Dynamics 365 for Finance and Operations（升級規劃）',
    },
    competency: gold(stated(requirementsPage), 'enterprise-resource-planning'),
  },
];

/** Dynamics Deployment Planning Services. */
export const dydps: Program = {
  id: 'DYDPS',
  name: {
    'en-US': 'Dynamics Deployment Planning Services',
    'ja-JP': 'Dynamics Deployment Planning Services (Dynamics 展開計画サービス)',
    'zh-TW': 'Dynamics Deployment Planning Services（Dynamics 部署規劃服務）',
  },
  products: {
    'en-US': 'Dynamics 365, Dynamics CRM, Dynamics AX',
    'ja-JP': 'Dynamics 365、Dynamics CRM、Dynamics AX',
    'zh-TW': 'Dynamics 365、Dynamics CRM、Dynamics AX',
  },
  competency: whatAnyAsks(engagements, inferred(requirementsPage)),
  engagements,
};
