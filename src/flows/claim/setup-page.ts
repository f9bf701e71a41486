import type { Page } from '../../cards/page';
import { findProgram } from '../../domain/scheme/scheme';
import { DomainError } from '../../errors';
import { sourceText } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts } from '../../desk/pages';
import { toolButton } from '../shared/tool-steps';
import { programName } from '../shared/voucher-facts';

/** The checklist of one program; complete only once, before its first payment. */
export async function setupPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words, store, scheme } = turn;
  if (!findProgram(scheme, id)) throw new DomainError('notFound');
  const setup = await store.paymentSetups.get(id);
  const sources = [...new Set(scheme.paymentSetup.map(({ source }) => sourceText(words, source)))];
  return {
    title: words.t('claim.setupTitle', { program: id }),
    blocks: [
      { kind: 'text', text: words.t('claim.setupText') },
      facts([[words.t('voucher.programLabel'), programName(turn, id)]]),
      {
        kind: 'field',
        id: 'done',
        input: 'choices',
        label: words.t('claim.setupDone'),
        value: setup?.done.join(',') ?? null,
        choices: scheme.paymentSetup.map((item) => ({ value: item.id, title: words.of(item.text) })),
      },
      ...sources.map((text) => ({ kind: 'text', subtle: true, text }) as const),
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('button.save'),
        verb: 'claim.saveSetup',
        data: { id, version: setup?.version ?? 0 },
      },
      toolButton(turn, 'claim'),
      openButton(words.t('claim.all'), 'claim.open', {}),
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}
