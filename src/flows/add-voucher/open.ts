import { withBanner, type Page } from '../../cards/page';
import { ownDomains } from '../../domain/company/company';
import { voucherByNumber } from '../shared/find-vouchers';
import type { Slots, Turn } from '../../desk/flow';
import { load } from '../../desk/load';
import { presentVoucher } from '../shared/voucher-facts';
import { voucherMailPage, voucherOfMail } from '../shared/voucher-mail-page';
import { prefillFromSlots, readMail, type Prefill } from '../shared/voucher-prefill';
import { startPage } from './pages';
import { intakePage } from './form-page';
import type { FromMail } from './hints';

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
  const prefill = readMail({ body: mail }, scheme, ownDomains(await store.people.list()));
  if (prefill.found.length + prefill.unclear.length === 0) {
    return withBanner(await intakePage(turn, prefill), words.t('intake.nothingFound'), 'warning');
  }
  return formOrKnown(turn, prefill);
}

/** The form with what a voucher mail of the mailbox states; one that waits for nobody any more is shown as it stands. */
export async function proposalPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { scheme, store } = turn;
  const mail = await load(store.voucherMails, id);
  if (mail.state !== 'proposed' || (await voucherOfMail(turn, mail))) return voucherMailPage(turn, mail);
  const prefill = readMail(mail, scheme, ownDomains(await store.people.list()));
  return intakePage(turn, prefill, undefined, { proposal: id });
}

/** What a form was opened from, as it stands: the mail, or the ways to a voucher. */
export async function presentOrigin(turn: Turn, { proposal }: FromMail): Promise<Page> {
  const mail = proposal && (await turn.store.voucherMails.get(proposal));
  return mail ? voucherMailPage(turn, mail) : startPage(turn);
}

/** A voucher that is here already is shown instead of a form for it. */
async function formOrKnown(turn: Turn, prefill: Prefill): Promise<Page> {
  const { number } = prefill.values;
  const known = number === undefined ? undefined : await voucherByNumber(turn.store, number);
  if (!known) return intakePage(turn, prefill);
  return withBanner(await presentVoucher(turn, known), turn.words.t('intake.known'), 'warning');
}
