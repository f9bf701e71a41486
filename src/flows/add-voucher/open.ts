import { withBanner, type Page } from '../../cards/page';
import { readVoucherMail } from '../../language/voucher-mail';
import { voucherByNumber } from '../find-vouchers';
import type { Slots, Turn } from '../flow';
import { presentVoucher } from '../voucher-facts';
import { startPage } from './cards';
import { intakeForm } from './form';
import { prefillFromMail, prefillFromSlots, type Prefill } from './prefill';

/** A pasted mail, or what the sentence said, opens the form; nothing said opens the three ways to a voucher. */
export async function openIntake(turn: Turn, slots: Slots): Promise<Page> {
  if (slots.mail !== undefined) return mailPage(turn, slots.mail);
  const prefill = prefillFromSlots(slots, turn.scheme);
  if (prefill.found.length + prefill.unclear.length === 0) return startPage(turn);
  return formOrKnown(turn, prefill);
}

/** The form with what a mail states; where it states nothing of a voucher, the way to paste it, with a word on that. */
export async function mailPage(turn: Turn, mail: string): Promise<Page> {
  const { scheme, store, words } = turn;
  const codes = scheme.programs.map(({ id }) => id);
  const read = readVoucherMail(mail, codes, await ownDomains(store));
  const prefill = prefillFromMail(read, scheme);
  if (prefill.found.length + prefill.unclear.length === 0) {
    return withBanner(await intakeForm(turn, prefill), words.t('intake.nothingFound'), 'warning');
  }
  return formOrKnown(turn, prefill);
}

/** A voucher that is here already is shown instead of a form for it. */
async function formOrKnown(turn: Turn, prefill: Prefill): Promise<Page> {
  const { number } = prefill.values;
  const known = number === undefined ? undefined : await voucherByNumber(turn.store, number);
  if (!known) return intakeForm(turn, prefill);
  return withBanner(await presentVoucher(turn, known), turn.words.t('intake.known'), 'warning');
}

/** Domains of the company's own people, whose addresses are nobody's voucher admin. */
async function ownDomains({ people }: Turn['store']): Promise<string[]> {
  const domains = (await people.list()).flatMap(({ email }) => email?.split('@')[1]?.toLowerCase() ?? []);
  return [...new Set(domains)];
}
