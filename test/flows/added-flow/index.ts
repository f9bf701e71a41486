import { z } from 'zod';
import type { Page } from '../../../src/cards/page';
import { act } from '../../../src/desk/act';
import { id, line } from '../../../src/desk/fields';
import { defineFlow, type Change, type Slots, type Turn, type Work } from '../../../src/desk/flow';
import { openButton } from '../../../src/desk/links';
import { load, loadCurrent } from '../../../src/desk/load';
import { emptyPage, facts, receipt } from '../../../src/desk/pages';
import { show } from '../../../src/desk/show';
import type { AuditEvent } from '../../../src/domain/audit';
import { PARTNER_ADMINS } from '../../../src/domain/company/role';
import { voucherByNumber } from '../../../src/desk/typed-numbers';
import { presentVoucher } from '../../../src/flows/shared/voucher-facts';
import { texts, words } from './words';

const agreementFacts = z.object({ number: z.string(), agreementNumber: z.string() });
type AgreementFacts = z.infer<typeof agreementFacts>;

async function open(turn: Turn, { voucher: number }: Slots): Promise<Page> {
  const voucher = number && (await voucherByNumber(turn.store, number));
  return voucher
    ? formPage(turn, voucher)
    : emptyPage(turn, turn.words.t('command.agreement'), turn.words.t('agreement.which'), []);
}

async function formPage({ words, store }: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { version, number, agreementNumber } = await load(store.vouchers, id);
  return {
    title: words.t('agreement.title', { number }),
    blocks: [
      {
        kind: 'field',
        id: 'agreementNumber',
        input: 'text',
        label: words.t('agreement.number'),
        required: true,
        maxLength: 40,
        value: agreementNumber,
      },
    ],
    buttons: [
      { kind: 'submit', title: words.t('button.save'), verb: 'agreement.save', data: { id, version } },
      openButton(words.t('button.back'), 'vouchers.show', { id }),
    ],
  };
}

async function noteAgreement(
  { tables }: Work,
  pressed: { readonly id: string; readonly version: number },
  { agreementNumber }: { readonly agreementNumber: string },
): Promise<Change<AgreementFacts>> {
  const voucher = await loadCurrent(tables.vouchers, pressed);
  const saved = await tables.vouchers.save({ ...voucher, agreementNumber });
  return {
    event: 'voucher.noteAgreement',
    recordId: voucher.id,
    recordVersion: saved.version,
    facts: { number: voucher.number, agreementNumber },
    before: { agreementNumber: voucher.agreementNumber },
    after: { agreementNumber },
  };
}

function savedReceipt(turn: Turn, event: AuditEvent<AgreementFacts>): Page {
  const { words } = turn;
  return receipt(turn, event, {
    title: words.t('agreement.done'),
    blocks: [facts([[words.t('agreement.number'), event.facts.agreementNumber]])],
    buttons: [openButton(words.t('voucher.open'), 'vouchers.show', { id: event.recordId })],
  });
}

/** A job with a form, as somebody would add it: notes the agreement number of a voucher. */
export const agreementFlow = defineFlow({
  id: 'agreement',
  texts,
  words,
  title: 'command.agreement',
  help: 'commandAbout.agreement',
  roles: PARTNER_ADMINS,
  open,
  steps: [
    show('agreement.voucher', PARTNER_ADMINS, z.strictObject({ id }), formPage, presentVoucher),
    act({
      verb: 'agreement.save',
      roles: PARTNER_ADMINS,
      data: z.strictObject({ id, version: z.int() }),
      input: z.object({ agreementNumber: line(40) }),
      facts: agreementFacts,
      about: (data) => ({ kind: 'voucher', id: data.id }),
      form: formPage,
      present: presentVoucher,
      run: noteAgreement,
      receipt: savedReceipt,
    }),
  ],
});

declare module '../../../src/desk/links' {
  interface Links {
    'agreement.open': Record<never, never>;
    'agreement.voucher': { readonly id: string };
  }
}
