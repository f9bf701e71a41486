import type { Page, RowBlock } from '../../cards/page';
import { blocking } from '../../domain/check';
import { eligibilityStatus, enrollmentRequirements, requirements } from '../../domain/enrollment/eligibility';
import { enrollmentState } from '../../domain/enrollment/enrollment';
import { eligibilityFacts } from '../shared/eligibility-facts';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { PAGE_LENGTH, pageButtons } from '../../desk/paging';
import { programName } from '../shared/voucher-facts';
import { AGREEMENT_ID } from './changes';
import { enrollmentStatus } from './program-head';

/** The agreement first, then each program with what is open and whether the company is enrolled. */
export async function programsPage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, scheme, store, today } = turn;
  const known = await eligibilityFacts(store, turn);
  const enrollments = await store.enrollments.list();
  const isSigned = (await store.qualifications.get(AGREEMENT_ID)) !== undefined;
  const start = page * PAGE_LENGTH;
  const agreement = openButton(words.t('enroll.agreement'), 'enroll.agreement', {});
  return {
    title: words.t('command.enroll'),
    blocks: [
      isSigned
        ? { kind: 'text', text: words.t('enroll.text') }
        : { kind: 'text', tone: 'warning', text: words.t('enroll.agreementFirst') },
      ...scheme.programs.slice(start, start + PAGE_LENGTH).map((program): RowBlock => {
        const enrollment = enrollments.find(({ id }) => id === program.id);
        const state = enrollmentState(enrollment, scheme.rules, today);
        const { text, tone } = enrollmentStatus(turn, state, enrollment);
        const count = blocking(enrollmentRequirements(program, known)).length;
        const status = words.t(`state.eligibility.${eligibilityStatus(requirements(program, known))}`);
        return {
          kind: 'row',
          title: programName(turn, program.id),
          detail: words.t('enroll.line', { status, count }),
          note: text,
          tone,
          open: target('enroll.program', { id: program.id }),
        };
      }),
    ],
    buttons: [
      ...(isSigned ? [] : [agreement]),
      ...pageButtons(words, 'enroll.page', page, scheme.programs.length),
      ...(isSigned ? [agreement] : []),
      openButton(words.t('command.eligibility'), 'eligibility.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}
