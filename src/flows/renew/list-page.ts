import type { Page, RowBlock } from '../../cards/page';
import { renewalWindow } from '../../domain/enrollment/enrollment';
import { sourceText } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { emptyPage } from '../../desk/pages';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { deadline, programName } from '../shared/voucher-facts';
import { phaseOf, TONES } from './phase';

/** All enrollments with the days around their renewal, the one that closes first at the top. */
export async function enrollmentsPage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, scheme, store, today } = turn;
  const [enrollments, count] = await Promise.all([
    store.enrollments.list({}, { orderBy: 'anniversaryOn', limit: PAGE_LENGTH, offset: page * PAGE_LENGTH }),
    store.enrollments.count(),
  ]);
  const enroll = openButton(words.t('command.enroll'), 'enroll.open', {});
  if (count === 0) return emptyPage(turn, words.t('command.renew'), words.t('renew.none'), [enroll]);
  const { opens, closes } = scheme.rules.renewal;
  return {
    title: words.t('command.renew'),
    blocks: [
      { kind: 'text', text: words.t('renew.text', { opens: opens.value, closes: closes.value }) },
      { kind: 'text', subtle: true, text: sourceText(words, closes.source) },
      ...enrollments.map((enrollment): RowBlock => {
        const { id, anniversaryOn } = enrollment;
        const { opensOn, closesOn } = renewalWindow(scheme.rules, anniversaryOn);
        const phase = phaseOf(turn, enrollment);
        return {
          kind: 'row',
          title: programName(turn, id),
          detail: words.t('renew.line', { opensOn, closes: deadline(words, closesOn, today) }),
          note: words.t(`renew.phase.${phase}`),
          tone: TONES[phase],
          open: target('renew.program', { id }),
        };
      }),
    ],
    buttons: [
      ...pageButtons(words, 'renew.page', page, count),
      enroll,
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}
