import type { Scheme } from '../../domain/scheme/scheme';
import { attestations } from './attestations';
import { competencies } from './competencies';
import { customerMessage } from './customer-message';
import { deliverableKinds } from './deliverable-kinds';
import { pages } from './pages';
import { paymentSetup } from './payment-setup';
import { programs } from './programs';
import { rules } from './rules';

/** Software Assurance Planning Services as the two documents of August 2019 that started this project describe them. */
export const planningServices: Scheme = {
  id: 'planning-services',
  name: {
    'en-US': 'Software Assurance Planning Services',
    'ja-JP': 'ソフトウェア アシュアランス計画サービス',
    'zh-TW': '軟體保證規劃服務',
  },
  edition: {
    'en-US': 'Edition of August 2019',
    'ja-JP': '2019 年 8 月版',
    'zh-TW': '2019 年 8 月版',
  },
  programs,
  competencies,
  withoutLevels: ['azure-circle'],
  rules,
  paymentSetup,
  attestations,
  deliverableKinds,
  pages,
  customerMessage,
};
