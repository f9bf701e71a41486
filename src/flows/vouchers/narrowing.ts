import type { Said } from '../../language/sentence/question';
import { placesIn } from '../../language/sentence/place';
import { peopleIn } from '../../language/sentence/person';
import type { Ways } from '../../language/sentence/question-words';
import { weightOf } from '../../language/sentence/ways';
import type { Turn } from '../../desk/flow';
import { FILTERS, type Filter, type Narrowing } from './list-query';

/** How people say what a list is narrowed to. */
const FILTER_WORDS: Readonly<Record<Filter, Ways>> = {
  all: { 'en-US': 'all', 'ja-JP': 'すべて, 全部', 'zh-TW': '全部, 所有' },
  assigned: {
    'en-US': 'assigned, unreserved, not + reserved, waiting to be reserved',
    'ja-JP': '割り当て済み, 未予約, 予約して + いない, 予約待ち, まだ + 予約',
    'zh-TW': '已指派, 未保留, 尚未 + 保留, 還沒 + 保留, 沒保留',
  },
  reserved: {
    'en-US': 'reserved',
    'ja-JP': '予約済み, 予約した, 予約中, 予約している, 押さえた',
    'zh-TW': '已保留, 保留中, 保留的',
  },
  unconfirmed: {
    'en-US': 'unconfirmed, not + confirmed, not been confirmed',
    'ja-JP': '未確認, 確認 + していない|されていない|待ち',
    'zh-TW': '未確認, 還沒 + 確認, 尚未 + 確認, 沒確認',
  },
  redeemed: {
    'en-US': 'redeemed',
    'ja-JP': '引き換え済み, 引換済み, 引き換えた, 引き換えられた',
    'zh-TW': '已兌換, 兌換過, 兌換了',
  },
  unclaimed: {
    'en-US': 'unclaimed, not + claimed, forgot* + claim*, without a claim',
    'ja-JP': '未申請, 申請 + していない|し忘れ|漏れ, 未請求',
    'zh-TW': '未請款, 還沒 + 請款, 尚未 + 請款, 沒請款, 忘 + 請款',
  },
  expired: {
    'en-US': 'expired, lapsed',
    'ja-JP': '期限切れの, 失効した, 期限が切れた, 期限切れになった',
    'zh-TW': '已過期, 過期的, 過期了, 已到期, 失效',
  },
  closed: {
    'en-US': 'closed, withdrawn',
    'ja-JP': 'クローズ, 取り下げられた, 終了した',
    'zh-TW': '已關閉, 已結束, 已撤回',
  },
};

/** What a sentence narrows the list of vouchers to; a place or person that two records fit narrows nothing. */
export async function readNarrowing(
  { scheme, store }: Turn,
  { locale, sentence, period }: Said,
): Promise<Narrowing & { readonly filter: Filter }> {
  const [said] = FILTERS.map((filter) => ({
    filter,
    weight: weightOf(FILTER_WORDS[filter][locale], sentence),
  }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const filter = said?.filter ?? 'all';
  const programs = scheme.programs.filter(({ id }) => weightOf(id, sentence) > 0);
  const places = placesIn(sentence, await store.locations.list());
  const leads = peopleIn(sentence, await store.people.list());
  const only = (records: readonly { readonly id: string }[]) =>
    records.length === 1 ? records[0]?.id : undefined;
  return {
    filter,
    program: only(programs),
    location: only(places),
    lead: only(leads),
    ...(period && {
      on: filter === 'redeemed' ? 'redeemedOn' : 'expiresOn',
      from: period.from,
      to: period.to,
    }),
  };
}
