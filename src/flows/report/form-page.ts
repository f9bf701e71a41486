import { z } from 'zod';
import type { FieldBlock, Page } from '../../cards/page';
import { date, email, id, ids, line, lines, optional, wholeNumber } from '../../desk/fields';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { reportPage } from './report-page';
import type { ReportView } from './report-view';
import { withReport } from './with-report';

/** What is too many for the voucher is told with its number, not by the field. */
const MAX_DAYS = 999;
const MAX_NAME = 120;
const MAX_PRODUCTS = 300;
/** Two such texts stay readable on one card. */
const MAX_TEXT = 2000;

/** What the form sends: any part may be missing until the report is submitted. */
export const reportInput = z.object({
  startedOn: optional(date),
  endedOn: optional(date),
  onSiteDays: optional(wholeNumber(0, MAX_DAYS)),
  offSiteDays: optional(wholeNumber(0, MAX_DAYS)),
  contactName: optional(line(MAX_NAME)),
  contactEmail: optional(email),
  products: optional(line(MAX_PRODUCTS)),
  summary: optional(lines(MAX_TEXT)),
  nextSteps: optional(lines(MAX_TEXT)),
  deploymentOn: optional(date),
  deliverableKind: optional(id),
  attested: optional(ids),
});

/** The form with what is written so far. */
export function formPage(turn: Turn, { id: reportId }: { readonly id: string }): Promise<Page> {
  const { words } = turn;
  return withReport(turn, reportId, (view) => {
    if (view.stage !== 'draft') return reportPage(turn, { id: reportId });
    return {
      title: words.t('report.title', { number: view.voucher.number }),
      blocks: [{ kind: 'text', text: words.t('report.formText') }, ...fields(turn, view)],
      buttons: [
        {
          kind: 'submit',
          title: words.t('report.save'),
          verb: 'report.save',
          data: { id: reportId, version: view.report?.version ?? 0 },
        },
        openButton(words.t('report.back'), 'report.voucher', { id: reportId }),
      ],
    };
  });
}

function fields({ words, scheme }: Turn, { content }: ReportView): FieldBlock[] {
  type Name = keyof typeof content;
  const field = (name: Name, input: FieldBlock['input'], more: Partial<FieldBlock> = {}): FieldBlock => {
    const value = content[name];
    const text = value !== null && typeof value === 'object' ? value.join(',') : value;
    return {
      kind: 'field',
      id: name,
      input,
      label: words.t(`report.${name}`),
      value: text === null ? null : String(text),
      ...more,
    };
  };
  const days = { min: 0, max: MAX_DAYS };
  return [
    field('startedOn', 'date'),
    field('endedOn', 'date'),
    field('onSiteDays', 'number', days),
    field('offSiteDays', 'number', days),
    field('contactName', 'text', { maxLength: MAX_NAME }),
    field('contactEmail', 'text', { maxLength: 254 }),
    field('products', 'text', { maxLength: MAX_PRODUCTS, hint: words.t('report.optional') }),
    field('summary', 'lines', { maxLength: MAX_TEXT }),
    field('nextSteps', 'lines', { maxLength: MAX_TEXT }),
    field('deploymentOn', 'date', { hint: words.t('report.optional') }),
    field('deliverableKind', 'choice', {
      choices: scheme.deliverableKinds.map(({ id: value, name }) => ({ value, title: words.of(name) })),
    }),
    field('attested', 'choices', {
      choices: scheme.attestations.map(({ id: value, text }) => ({ value, title: words.of(text) })),
    }),
  ];
}
