import { z } from 'zod';
import { READERS } from '../../domain/reading';
import { REPORTERS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { id, line, optional } from '../../desk/fields';
import { defineFlow } from '../../desk/flow';
import { show } from '../../desk/show';
import { confirmReport, correctReport, refuseReport, saveReport, submitReport } from './changes';
import { confirmedFacts, fileFacts, refusedFacts, reportFacts, submittedFacts } from './facts';
import { removeDeliverable, takeDeliverable } from './file-changes';
import { filePage, filesPage } from './file-pages';
import { formPage, reportInput } from './form-page';
import { listPage, openReports } from './list-page';
import {
  attachedReceipt,
  confirmedReceipt,
  correctedReceipt,
  refusedReceipt,
  removedReceipt,
  savedReceipt,
  submittedReceipt,
} from './receipts';
import { receiveFiles } from './receive';
import { reportPage } from './report-page';
import { reviewPage } from './review-page';
import { confirmPage, MAX_REASON, MAX_REFERENCE, refusePage } from './settle-pages';
import { takePage, uploadPage } from './upload-pages';
import { texts, words } from './words';
import { reportTakeBack } from './take-back';
import { takeBackSteps } from '../shared/take-back';

const one = z.strictObject({ id });
const version = z.int().min(0);
const current = z.strictObject({ id, version });
const page = z.int().min(0);
const shared = {
  roles: REPORTERS,
  data: current,
  about: (data: { readonly id: string }) => ({ kind: 'report', id: data.id }) as const,
  present: reportPage,
};

/** The completion report of an engagement with its deliverables, from the first draft until it stands in the tool. */
export const reportFlow = defineFlow({
  id: 'report',
  texts,
  words,
  title: 'command.report',
  help: 'commandAbout.report',
  menu: { title: 'menu.report', about: 'menuAbout.report' },
  roles: REPORTERS,
  open: openReports,
  receive: receiveFiles,
  steps: [
    show('report.page', REPORTERS, z.strictObject({ page }), listPage),
    show('report.voucher', READERS.report.own, one, reportPage),
    show('report.form', REPORTERS, one, formPage),
    show('report.upload', REPORTERS, z.strictObject({ id, replaces: id.optional() }), uploadPage),
    show('report.files', READERS.deliverable.own, z.strictObject({ id, page }), filesPage),
    show('report.file', READERS.deliverable.own, one, filePage),
    show('report.review', READERS.report.own, one, reviewPage),
    show('report.confirm', REPORTERS, one, confirmPage),
    show('report.refuse', REPORTERS, one, refusePage),
    act({
      ...shared,
      verb: 'report.save',
      input: reportInput,
      form: formPage,
      facts: reportFacts,
      run: saveReport,
      receipt: savedReceipt,
    }),
    act({
      ...shared,
      verb: 'report.submit',
      input: z.object({}),
      form: reviewPage,
      facts: submittedFacts,
      run: submitReport,
      receipt: submittedReceipt,
    }),
    act({
      ...shared,
      verb: 'report.confirmed',
      input: z.object({ reference: optional(line(MAX_REFERENCE)) }),
      form: confirmPage,
      facts: confirmedFacts,
      run: confirmReport,
      receipt: confirmedReceipt,
    }),
    act({
      ...shared,
      verb: 'report.refused',
      input: z.object({ reason: line(MAX_REASON) }),
      form: refusePage,
      facts: refusedFacts,
      run: refuseReport,
      receipt: refusedReceipt,
    }),
    act({
      ...shared,
      verb: 'report.correct',
      input: z.object({}),
      form: reportPage,
      facts: reportFacts,
      run: correctReport,
      receipt: correctedReceipt,
    }),
    ...takeBackSteps(reportTakeBack),
    act({
      ...shared,
      verb: 'report.remove',
      about: (data) => ({ kind: 'deliverable', id: data.id }),
      input: z.object({}),
      form: filePage,
      present: filePage,
      facts: fileFacts,
      run: removeDeliverable,
      receipt: removedReceipt,
    }),
    act({
      ...shared,
      verb: 'report.take',
      data: z.strictObject({ file: id }),
      about: (data) => ({ kind: 'deliverable', id: data.file }),
      input: z.object({ report: id }),
      form: takePage,
      present: (turn) => listPage(turn, { page: 0 }),
      facts: fileFacts,
      run: takeDeliverable,
      receipt: attachedReceipt,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'report.open': Record<never, never>;
    'report.page': { readonly page: number };
    'report.voucher': { readonly id: string };
    'report.form': { readonly id: string };
    'report.upload': { readonly id: string; readonly replaces?: string };
    'report.file': { readonly id: string };
    'report.files': { readonly id: string; readonly page: number };
    'report.review': { readonly id: string };
    'report.confirm': { readonly id: string };
    'report.refuse': { readonly id: string };
    'report.correction': { readonly id: string };
  }
}
