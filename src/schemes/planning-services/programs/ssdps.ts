import type { EngagementType, Program } from '../../../domain/scheme/scheme';
import { inferred, stated } from '../../cite';
import { gold, whatAnyAsks } from '../requirement';
import { requirementsPage } from '../sources';

const engagements: readonly EngagementType[] = [
  {
    id: 'ssdps-data-estate',
    name: {
      'en-US': 'Data Estate Modernization',
      'ja-JP': 'Data Estate Modernization (データ資産の最新化)',
      'zh-TW': 'Data Estate Modernization（資料資產現代化）',
    },
    competency: gold(stated(requirementsPage), 'data-analytics', 'data-platform'),
    // The lengths that the SQL Server decks state are those of older engagements.
  },
];

/** SQL Server Deployment Planning Services. */
export const ssdps: Program = {
  id: 'SSDPS',
  name: {
    'en-US': 'SQL Server Deployment Planning Services',
    'ja-JP': 'SQL Server Deployment Planning Services (SQL Server 展開計画サービス)',
    'zh-TW': 'SQL Server Deployment Planning Services（SQL Server 部署規劃服務）',
  },
  products: { 'en-US': 'SQL Server', 'ja-JP': 'SQL Server', 'zh-TW': 'SQL Server' },
  competency: whatAnyAsks(engagements, inferred(requirementsPage)),
  engagements,
};
