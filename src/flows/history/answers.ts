import type { Page } from '../../cards/page';
import { RECORD_KINDS } from '../../domain/audit';
import { addDays } from '../../domain/time/dates';
import { instantAt } from '../../domain/time/wall-time';
import type { Flow, FlowQuestion, Question, Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { emptyPage } from '../../desk/pages';
import { peopleIn } from '../../language/sentence/person';
import { namedVouchers } from '../shared/find-vouchers';
import { latestPage } from './latest-page';
import { eventName } from './names';
import { recordPage } from './record-page';
import { recordName } from './records';

/** What was done to the voucher that is named, or by the person and on the days that the question names. */
async function doneAnswer(turn: Turn, question: Question): Promise<Page> {
  const { store } = turn;
  const { said } = question;
  const named = await namedVouchers(turn, question, {
    one: ({ id }) => recordPage(turn, { kind: 'voucher', id }),
    unknown: () => latestPage(turn),
    target: ({ id }) => target('history.record', { kind: 'voucher', id }),
  });
  if (named) return named;
  const [person, another] = peopleIn(said.sentence, await store.people.list());
  return latestPage(turn, {
    page: 0,
    actorId: another ? undefined : person?.id,
    from: said.period?.from,
    to: said.period?.to,
  });
}

/** Nobody wants to take back what they did longer ago; days. */
const UNDONE_WITHIN = 30;
/** Rows that one press writes at most; the one that stands for the press bears its nonce. */
const MOST_AT_ONCE = 50;

/** The last change of this person, and the step that sets it right, or that there is none. */
async function undoAnswer(turn: Turn, flows: readonly Flow[]): Promise<Page> {
  const { words, store, actor, company, today } = turn;
  const from = instantAt(company.timeZone, addDays(today, -UNDONE_WITHIN), '00:00');
  const done = await store.audit.latest(MOST_AT_ONCE, 0, RECORD_KINDS, undefined, {
    actorId: actor.id,
    from,
  });
  const last = done.find(({ nonce }) => nonce !== null);
  const title = words.t('history.undo.title');
  if (!last || last.kind === 'refusal')
    return emptyPage(turn, title, words.t('history.undo.none', { days: UNDONE_WITHIN }), []);
  const { kind, recordId, verb } = last;
  const inverse = flows.flatMap(({ undo = {} }) => undo[verb] ?? [])[0];
  const record = await recordName(turn, last);
  return {
    title,
    blocks: [
      { kind: 'text', text: eventName(words, last), heading: true },
      {
        kind: 'text',
        text: words.t('history.line', { record, name: last.actorName, when: words.dateTime(last.at) }),
      },
      { kind: 'text', text: words.t(inverse ? 'history.undo.can' : 'history.undo.cannot') },
    ],
    buttons: [
      ...(inverse
        ? [{ kind: 'open', title: words.t('history.undo.button'), ...inverse(recordId) } as const]
        : []),
      ...(kind === 'voucher' ? [openButton(words.t('history.show'), 'vouchers.show', { id: recordId })] : []),
      ...(kind === 'claim' ? [openButton(words.t('history.show'), 'claim.show', { id: recordId })] : []),
      openButton(words.t('button.history'), 'history.record', { kind, id: recordId }),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** What can be asked of what was done. */
export function historyAnswers(flows: () => readonly Flow[]): readonly FlowQuestion[] {
  return [
    {
      id: 'history.done',
      kind: 'who',
      asked: {
        'en-US':
          'what|who + changed|happened|did, what did + do, who + reserved|redeemed|claimed|added|edited|cancelled|canceled|submitted|entered, what has + done, what changed',
        'ja-JP':
          '誰が, だれが, 何を変え, 何を変更, 変更履歴, 何が変わ, 何をしました, 何をした, 変更 + 誰|昨日|先週|見せて|何, 何がありました',
        'zh-TW':
          '誰 + 改|保留|兌換|請款|新增|取消|提交, 改了什麼, 做了什麼, 發生什麼, 有什麼變更, 變更 + 誰|昨天|上週',
      },
      answer: doneAnswer,
    },
    {
      id: 'history.undo',
      kind: 'what',
      asStatement: true,
      asked: {
        'en-US':
          '=undo, undo + that|it|last|this|my, take it back, take that back, made a mistake, i did that wrong, that was wrong, revert, roll back, can + undone',
        'ja-JP':
          '元に戻, 取り消したい, さっきの + 取り消|戻|間違, 間違えて, 間違ってしま, =取り消して, アンドゥ, やっぱり戻, 今のなし, 今のは無し, ひとつ前に戻, 一つ前に戻',
        'zh-TW': '復原, 還原, 撤銷, 按錯, 弄錯, 改回來, 剛才 + 錯|取消, 剛剛 + 錯|取消, 反悔',
      },
      answer: (turn) => undoAnswer(turn, flows()),
    },
  ];
}
