import type { EngagementType, Program } from '../../../domain/scheme/scheme';
import { inferred, stated } from '../../cite';
import { silverOrGold, whatAnyAsks } from '../requirement';
import { requirementsPage } from '../sources';

const engagements: readonly EngagementType[] = [
  {
    id: 's-edps-exchange',
    name: {
      'en-US': 'Exchange Deployment Planning',
      'ja-JP': 'Exchange Deployment Planning (Exchange 展開計画)',
      'zh-TW': 'Exchange Deployment Planning（Exchange 部署規劃）',
    },
    competency: silverOrGold(stated(requirementsPage), 'messaging'),
  },
  {
    id: 's-edps-skype',
    name: {
      'en-US': 'Skype for Business Deployment Planning',
      'ja-JP': 'Skype for Business Deployment Planning (Skype for Business 展開計画)',
      'zh-TW': 'Skype for Business Deployment Planning（商務用 Skype 部署規劃）',
    },
    competency: silverOrGold(stated(requirementsPage), 'communications'),
  },
];

/** Skype for Business and Exchange Deployment Planning Services. */
export const sedps: Program = {
  id: 'S-EDPS',
  name: {
    'en-US': 'Skype for Business and Exchange Deployment Planning Services',
    'ja-JP':
      'Skype for Business and Exchange Deployment Planning Services (Skype for Business・Exchange 展開計画サービス)',
    'zh-TW':
      'Skype for Business and Exchange Deployment Planning Services（商務用 Skype 與 Exchange 部署規劃服務）',
  },
  products: {
    'en-US': 'Exchange, Exchange Online, Skype for Business, Skype for Business Online',
    'ja-JP': 'Exchange、Exchange Online、Skype for Business、Skype for Business Online',
    'zh-TW': 'Exchange、Exchange Online、商務用 Skype、商務用 Skype Online',
  },
  competency: whatAnyAsks(engagements, inferred(requirementsPage)),
  engagements,
};
