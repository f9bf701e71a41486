import type { CalendarDate, Instant } from '../../../../src/domain/time/dates';
import type { Notice } from '../../../../src/domain/notice/reminder';
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import type { History } from '../history';
import { claimReasons, enrollmentReasons, qualificationReasons, setUpReasons } from './company-reasons';
import type { Reason } from './reason';
import { voucherReasons } from './voucher-reasons';

/** Which record something is about. */
export type Place = Pick<Notice, 'subject' | 'recordId'>;

/** Why people are to be told something, as it follows from what the records were. */
export class Reasons {
  constructor(
    private readonly history: History,
    private readonly scheme: Scheme,
  ) {}

  /** All subjects that ever were. */
  subjects(): Place[] {
    const of = (subject: Notice['subject'], ids: readonly string[]) =>
      ids.map((recordId) => ({ subject, recordId }));
    return [
      ...of('voucher', this.history.ids('vouchers')),
      ...of('claim', this.history.ids('claims')),
      ...of('enrollment', this.history.ids('enrollments')),
      ...of('qualification', this.history.ids('qualifications')),
      ...of(
        'paymentSetup',
        this.scheme.programs.map(({ id }) => id),
      ),
    ];
  }

  /** The moments at which something about the subject changed. */
  moments({ subject, recordId }: Place): Instant[] {
    const { history } = this;
    const found = {
      voucher: () => [...history.moments('vouchers', recordId), ...history.moments('reports', recordId)],
      claim: () => history.moments('claims', recordId),
      enrollment: () => history.moments('enrollments', recordId),
      qualification: () => history.moments('qualifications', recordId),
      paymentSetup: () => [
        ...history.moments('paymentSetups', recordId),
        ...history.ids('vouchers').flatMap((id) => history.moments('vouchers', id)),
      ],
      voucherMail: () => [],
    }[subject]();
    return [...new Set(found)].sort();
  }

  /** Everything that the subject calls for at a moment; `day`: the day that it is for whoever asks. */
  of({ subject, recordId }: Place, at: Instant, day: CalendarDate): Reason[] {
    const { history } = this;
    const { rules } = this.scheme;
    switch (subject) {
      case 'voucher': {
        const voucher = history.at('vouchers', recordId, at);
        return voucher ? voucherReasons(voucher, history.at('reports', recordId, at), rules, day) : [];
      }
      case 'claim': {
        const claim = history.at('claims', recordId, at);
        const first = history.at('vouchers', claim?.lines[0]?.voucherId ?? '', at);
        return claim ? claimReasons(claim, first?.deliveryCountry ?? null, rules) : [];
      }
      case 'enrollment': {
        const enrollment = history.at('enrollments', recordId, at);
        return enrollment ? enrollmentReasons(enrollment, rules, day) : [];
      }
      case 'qualification': {
        const fact = history.at('qualifications', recordId, at);
        return fact ? qualificationReasons(fact, history.at('people', fact.subject, at), rules) : [];
      }
      case 'paymentSetup':
        return setUpReasons(recordId, this.waitingForSetUp(recordId, at), rules);
      case 'voucherMail':
        return [];
    }
  }

  /** The days on which the vouchers were redeemed that can't be claimed before the set-up is done. */
  private waitingForSetUp(programId: string, at: Instant): CalendarDate[] {
    const done = this.history.at('paymentSetups', programId, at)?.done.length ?? 0;
    if (done === this.scheme.paymentSetup.length) return [];
    return this.history
      .all('vouchers', at)
      .filter((voucher) => voucher.programId === programId && voucher.claimId === null)
      .flatMap(({ redeemedOn }) => redeemedOn ?? []);
  }
}
