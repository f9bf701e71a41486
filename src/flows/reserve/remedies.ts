import type { Button } from '../../cards/page';
import type { Check, CheckCode } from '../../domain/check';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Words } from '../../words/words';
import { openButton } from '../../desk/links';

/** For each thing that stands in the way, the page where it can be put right; each page once. */
export function remedies(words: Words, { id, programId }: Voucher, checks: readonly Check[]): Button[] {
  const ways: Partial<Record<CheckCode, Button>> = {
    enrollment: openButton(words.t('reserve.fix.enrollment', { program: programId }), 'enroll.program', {
      id: programId,
    }),
    competency: openButton(words.t('reserve.fix.competency'), 'eligibility.competencies', {}),
    leadExam: openButton(words.t('reserve.fix.exam'), 'eligibility.exam', {}),
    expiry: openButton(words.t('reserve.fix.expiry'), 'vouchers.expiry', { id }),
    withinLife: openButton(words.t('reserve.fix.expiry'), 'vouchers.expiry', { id }),
    country: openButton(words.t('reserve.fix.country'), 'company.open', {}),
  };
  const found = Object.entries(ways).flatMap(([code, button]) =>
    checks.some(({ key }) => key.startsWith(`check.${code}.`)) ? [button] : [],
  );
  return found.filter(({ title }, index) => found.findIndex((other) => other.title === title) === index);
}
