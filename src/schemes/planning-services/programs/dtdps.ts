import type { EngagementType, Program } from '../../../domain/scheme/scheme';
import { inferred } from '../../cite';
import { gold, whatAnyAsks } from '../requirement';
import { firstRequirementsPage, quickStartGuide } from '../sources';

/** No source lists its engagements: one, named after the program. */
const engagements: readonly EngagementType[] = [
  {
    id: 'dtdps-developer-tools',
    name: {
      'en-US': 'Developer Tools Deployment Planning',
      'ja-JP': 'Developer Tools Deployment Planning (開発ツール展開計画)',
      'zh-TW': 'Developer Tools Deployment Planning（開發工具部署規劃）',
    },
    competency: gold(inferred(quickStartGuide), 'application-lifecycle-management'),
  },
];

/** Developer Tools Deployment Planning Services; whether still offered in August 2019 is uncertain. */
export const dtdps: Program = {
  id: 'DTDPS',
  name: {
    'en-US': 'Developer Tools Deployment Planning Services',
    'ja-JP': 'Developer Tools Deployment Planning Services (開発ツール展開計画サービス)',
    'zh-TW': 'Developer Tools Deployment Planning Services（開發工具部署規劃服務）',
  },
  products: {
    'en-US': 'Visual Studio, Team Foundation Server',
    'ja-JP': 'Visual Studio、Team Foundation Server',
    'zh-TW': 'Visual Studio、Team Foundation Server',
  },
  competency: whatAnyAsks(engagements, inferred(quickStartGuide)),
  engagements,
  retiredOn: { on: 'unknown', source: inferred(firstRequirementsPage) },
};
