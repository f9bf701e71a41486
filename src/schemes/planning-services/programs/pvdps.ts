import type { EngagementType, Program } from '../../../domain/scheme/scheme';
import { inferred, stated } from '../../cite';
import { silverOrGold, whatAnyAsks } from '../requirement';
import { requirementsPage } from '../sources';

const engagements: readonly EngagementType[] = [
  {
    id: 'pvdps-windows-server',
    name: {
      'en-US': 'Modernizing Your Windows Server Platform',
      'ja-JP': 'Modernizing Your Windows Server Platform (Windows Server 基盤の最新化)',
      'zh-TW': 'Modernizing Your Windows Server Platform（Windows Server 平台現代化）',
    },
    competency: silverOrGold(stated(requirementsPage), 'datacenter'),
  },
];

/** Private Cloud, Management and Virtualization Planning Services. */
export const pvdps: Program = {
  id: 'PVDPS',
  name: {
    'en-US': 'Private Cloud, Management and Virtualization Planning Services',
    'ja-JP':
      'Private Cloud, Management and Virtualization Planning Services (プライベート クラウド・管理・仮想化計画サービス)',
    'zh-TW':
      'Private Cloud, Management and Virtualization Planning Services（私人雲端、管理與虛擬化規劃服務）',
  },
  products: {
    'en-US': 'Windows Server, Hyper-V, selected System Center combinations',
    'ja-JP': 'Windows Server、Hyper-V、System Center の一部の組み合わせ',
    'zh-TW': 'Windows Server、Hyper-V、特定的 System Center 組合',
  },
  competency: whatAnyAsks(engagements, inferred(requirementsPage)),
  engagements,
};
