import type { EngagementType, Program } from '../../../domain/scheme/scheme';
import { inferred } from '../../cite';
import { silverOrGold, whatAnyAsks } from '../requirement';
import { quickStartGuide, retirementNote } from '../sources';

/** No source lists its engagements: one, named after the program. */
const engagements: readonly EngagementType[] = [
  {
    id: 'azdps-azure',
    name: {
      'en-US': 'Azure Deployment Planning',
      'ja-JP': 'Azure Deployment Planning (Azure 展開計画)',
      'zh-TW': 'Azure Deployment Planning（Azure 部署規劃）',
    },
    competency: silverOrGold(inferred(quickStartGuide), 'azure-circle'),
  },
];

/** Azure Deployment Planning Services. */
export const azdps: Program = {
  id: 'AZDPS',
  name: {
    'en-US': 'Azure Deployment Planning Services',
    'ja-JP': 'Azure Deployment Planning Services (Azure 展開計画サービス)',
    'zh-TW': 'Azure Deployment Planning Services（Azure 部署規劃服務）',
  },
  products: { 'en-US': 'Microsoft Azure', 'ja-JP': 'Microsoft Azure', 'zh-TW': 'Microsoft Azure' },
  competency: whatAnyAsks(engagements, inferred(quickStartGuide)),
  engagements,
  // The cloud engagements were retired on 1 February 2020; that this program was one of them is our reading.
  retiredOn: { on: '2020-01-31', source: inferred(retirementNote) },
};
