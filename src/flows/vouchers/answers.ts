import type { Page } from '../../cards/page';
import type { FlowQuestion, Question, Turn } from '../../desk/flow';
import { target } from '../../desk/links';
import { customerByName, namedVouchers } from '../shared/find-vouchers';
import { datesPage } from './dates-page';
import { listPage } from './list-page';
import { openVouchers, unknownNumber } from './named';
import { readNarrowing } from './narrowing';

/** The dates of the one voucher that is named, or of those that are asked about, the soonest first. */
async function whenAnswer(turn: Turn, question: Question): Promise<Page> {
  const { store, today } = turn;
  const named = await namedVouchers(turn, question, {
    one: (voucher) => datesPage(turn, voucher),
    unknown: (number) => unknownNumber(turn, number),
    target: ({ id }) => target('vouchers.show', { id }),
  });
  if (named) return named;
  const customer = question.customer ? await customerByName(store, question.customer) : undefined;
  if (!customer) return listAnswer(turn, question);
  const running = await store.vouchers.list(
    { customerId: customer.id, state: ['assigned', 'reserved'], expiresOn: { from: today } },
    { orderBy: 'expiresOn', limit: 2 },
  );
  const [only, another] = running;
  return only && !another ? datesPage(turn, only) : listAnswer(turn, question);
}

/** The vouchers that a sentence asks about, with their number. */
async function listAnswer(turn: Turn, question: Question): Promise<Page> {
  if (question.voucher || question.vouchers || question.candidates) return openVouchers(turn, question);
  const { store } = turn;
  const [customer, narrowed] = await Promise.all([
    question.customer ? customerByName(store, question.customer) : undefined,
    readNarrowing(turn, question.said),
  ]);
  return listPage(turn, { ...narrowed, page: 0, customer: customer?.id });
}

/** What can be asked of vouchers. */
export const voucherAnswers: readonly FlowQuestion[] = [
  {
    id: 'vouchers.when',
    kind: 'when',
    asked: {
      'en-US':
        'when, by when, until when, how long, how many days, deadline*, last day, when|what|which + expir*|due|lapse*, ' +
        'still valid, in time, expire soon, soonest',
      'ja-JP': 'いつ, いつまで, 期限, 締め切り, 締切, 期日, 何日, あと + 日, 有効, 間に合, 期限が近い, 切れ',
      'zh-TW':
        '什麼時候, 甚麼時候, 何時, 幾時, 哪天, 哪一天, 到期, 期限, 多久, 幾天, 截止, 有效, 快到期, 來得及',
    },
    answer: whenAnswer,
  },
  {
    id: 'vouchers.which',
    kind: 'which',
    asked: {
      'en-US':
        'which|what|how many|list|show|any|all|find + voucher*, which|what|how many|list|show|any|all + reserved|redeemed|unclaimed|expired|unconfirmed|assigned|confirmed|unreserved, who + confirmed, how many',
      'ja-JP':
        '利用券|バウチャー|受講券|件 + どれ|どの|何枚|いくつ|一覧|ありますか|ある|見せて|残り, 何枚, 何件, 未申請, 未予約, 未確認, 予約済み + 一覧|見せて|どれ, 担当 + 利用券',
      'zh-TW':
        '憑證|憑券 + 哪|幾張|多少|列|有沒有|顯示|看|剩|找, 幾張, 多少張, 還沒 + 哪, 還沒請款|未請款|沒請款, 還沒保留|未保留, 還沒確認|未確認, 已保留 + 哪|有|列, 剩 + 憑證',
    },
    answer: listAnswer,
  },
  {
    id: 'vouchers.listed',
    kind: 'which',
    asStatement: true,
    asked: {
      'en-US': 'unclaimed, unconfirmed, unreserved',
      'ja-JP': '未申請, 未予約, 未確認',
      'zh-TW': '未請款, 還沒請款, 未保留, 還沒保留, 未確認',
    },
    answer: listAnswer,
  },
];
