import type { Page } from '../../cards/page';
import { ADMINS } from '../../domain/company/role';
import { seesAmounts } from '../../domain/reading';
import type { FlowQuestion, Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts } from '../../desk/pages';
import { whoCan } from '../../desk/refusal';

/** What a voucher pays by country, program and length; to others, who knows it. */
async function ratesAnswer(turn: Turn): Promise<Page> {
  const { words, store, actor } = turn;
  const title = words.t('company.allRates');
  const buttons = [
    openButton(words.t('command.company'), 'company.open', {}),
    openButton(words.t('button.myWork'), 'myWork.open', {}),
  ];
  if (!seesAmounts(actor.roles)) {
    const text = words.t('company.ratesFor', { names: await whoCan(turn, ADMINS) });
    return { title, blocks: [{ kind: 'text', text }], buttons };
  }
  const rates = (await store.rates.list()).sort((one, other) => one.days - other.days);
  const groups = new Map<string, string[]>();
  for (const { country, programId, days, amount } of rates) {
    if (!amount) continue;
    const name = `${words.country(country)} · ${programId}`;
    const line = words.t('company.rateLine', { days, amount: words.money(amount) });
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return {
    title,
    blocks:
      groups.size === 0
        ? [{ kind: 'text', text: words.t('company.noRates') }]
        : [facts([...groups].map(([name, lines]) => [name, lines.join(' · ')]))],
    buttons,
  };
}

/** What can be asked of the company. */
export const companyAnswers: readonly FlowQuestion[] = [
  {
    id: 'company.rate',
    kind: 'howMuch',
    asked: {
      'en-US': 'rate, rates, how much + day|voucher + pay*|worth|get, what does + pay',
      'ja-JP': '単価, 料金, 1日 + いくら, 利用券 + いくら',
      'zh-TW': '費率, 一天 + 多少, 單價, 憑證 + 值多少',
    },
    answer: ratesAnswer,
  },
];
