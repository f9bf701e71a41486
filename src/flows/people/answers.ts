import type { Block, Page } from '../../cards/page';
import { ROLES, type Role } from '../../domain/company/role';
import type { FlowQuestion, Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import type { Ways } from '../../language/sentence/question-words';
import { sourceText } from '../shared/checks';

/** How people ask who somebody is, by the role that does it. */
const ASKED: Readonly<Record<Role, Ways>> = {
  globalAdmin: {
    'en-US':
      'who + sign*|agreement|global admin*|enroll*|renew*|administrator*|give* access|let* in, who is + admin, whom + ask + access',
    'ja-JP': '誰|だれ|どなた + 署名|契約|グローバル管理者|登録できる|権限, グローバル管理者は, 管理者は誰',
    'zh-TW': '誰|哪位 + 簽|合約|全域管理員|註冊|權限|開通, 全域管理員是, 管理員是誰',
  },
  partnerAdmin: {
    'en-US': 'who + partner admin*|can redeem|can reserve|can claim|may redeem|may reserve|may claim',
    'ja-JP': '誰|だれ|どなた + パートナー管理者|引き換えでき|予約でき|申請でき, パートナー管理者は',
    'zh-TW': '誰|哪位 + 夥伴管理員|合作夥伴管理員|可以兌換|可以保留|可以請款|能兌換|能保留, 夥伴管理員是',
  },
  consultant: {
    'en-US': 'who + consultant*|can lead|leads|write* report*, our consultants, which consultants',
    'ja-JP': '誰|だれ|どなた + コンサルタント|担当でき|レポートを書, コンサルタントは',
    'zh-TW': '誰|哪位|哪些 + 顧問|負責, 顧問是, 顧問有',
  },
  viewer: {
    'en-US': 'who + viewer*|only look*|read only',
    'ja-JP': '誰 + 閲覧者, 閲覧者は',
    'zh-TW': '誰 + 檢視者, 檢視者是',
  },
};

/** The people who hold a role, and what it lets them do. */
async function whoPage(turn: Turn, role: Role): Promise<Page> {
  const { words, store, scheme } = turn;
  const people = await store.people.list({}, { orderBy: 'name' });
  const held = people.filter(({ roles }) => roles.includes(role));
  const { agreement, leadExam } = scheme.rules;
  const source = role === 'globalAdmin' ? agreement.source : role === 'consultant' ? leadExam.source : null;
  return {
    title: words.t('people.whoTitle'),
    blocks: [
      {
        kind: 'text',
        text: words.t('people.whoText', {
          role: words.t(`role.${role}`),
          about: words.t(`people.may.${role}`),
        }),
      },
      ...(held.length === 0 ? [{ kind: 'text', text: words.t('role.nobody') } as const] : []),
      ...held.slice(0, MOST_SHOWN).map(({ id, name, email }): Block => ({
        kind: 'row',
        title: name,
        detail: email,
        note: null,
        tone: 'default',
        open: target('people.person', { id }),
      })),
      ...(source ? [{ kind: 'text', subtle: true, text: sourceText(words, source) } as const] : []),
    ],
    buttons: [
      openButton(words.t('people.all'), 'people.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** People on one card; all of them stand in the list. */
const MOST_SHOWN = 15;

/** Who may do what. */
export const peopleAnswers: readonly FlowQuestion[] = ROLES.map((role) => ({
  id: `people.${role}`,
  kind: 'who',
  asked: ASKED[role],
  answer: (turn) => whoPage(turn, role),
}));
