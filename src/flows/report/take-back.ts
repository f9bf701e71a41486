import { RECORDED } from '../../domain/confirmation';
import { moveBack } from '../../domain/lifecycle';
import { reportMoves, type Report } from '../../domain/report/report';
import { DomainError } from '../../errors';
import { load } from '../../desk/load';
import type { TakeBack } from '../shared/take-back';
import { reportPage } from './report-page';
import { REPORT_RESULTS } from './blocks';

/** That Microsoft took the report, or did not; a refused one can be taken back while nobody has written into it since. */
export const reportTakeBack: TakeBack<'report', Report> = {
  ...REPORT_RESULTS,
  shown: 'report.voucher',
  get: ({ reports }, id) => reports.get(id),
  present: reportPage,
  async restore({ tables }, report, { event }, earlier) {
    const state = moveBack(reportMoves, report.state, event, 'submitted');
    const voucher = await load(tables.vouchers, report.id);
    if (event === 'refuse' && voucher.state !== 'reserved') throw new DomainError('illegalMove');
    const submission = earlier.find((before) => before.event === 'submit');
    const submittedAt = report.submittedAt ?? submission?.at ?? null;
    const saved = await tables.reports.save({ ...report, state, submittedAt, confirmation: RECORDED });
    return {
      version: saved.version,
      before: { state: report.state, confirmation: report.confirmation?.state ?? null },
      after: { state, confirmation: 'recorded' },
    };
  },
};
