import type { Block, Button, Page, Tone } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { Voucher } from '../../domain/voucher/voucher';
import type { VoucherMail, VoucherMailState } from '../../domain/voucher/voucher-mail';
import { DomainError } from '../../errors';
import type { Tables } from '../../ports';
import { differencesOf } from '../../notices/voucher-mail-differences';
import { voucherByNumber } from './find-vouchers';
import type { Turn, Work } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { load } from '../../desk/load';
import { voucherMailBlocks, voucherMailButtons } from './voucher-mail-parts';
import { readMail } from './voucher-prefill';

/** A mail that waits for a decision; throws `DomainError`: `notFound`, or `stale` where somebody has decided already. */
export async function openProposal(
  { voucherMails }: Pick<Tables, 'voucherMails'>,
  id: string,
): Promise<VoucherMail> {
  const mail = await load(voucherMails, id);
  if (mail.state !== 'proposed') throw new DomainError('stale');
  return mail;
}

/** The voucher of a mail, where it is here: the one that the mail led to, or else the one with its number. */
export async function voucherOfMail(
  turn: Pick<Turn, 'store' | 'scheme'> | Pick<Work, 'tables' | 'scheme'>,
  mail: VoucherMail,
): Promise<Voucher | undefined> {
  const tables = 'store' in turn ? turn.store : turn.tables;
  if (mail.voucherId !== null) return tables.vouchers.get(mail.voucherId);
  const { number } = readMail(mail, turn.scheme, []).values;
  return number === undefined ? undefined : voucherByNumber(tables, number);
}

const TONES: Readonly<Record<VoucherMailState, Tone>> = {
  proposed: 'accent',
  takenIn: 'good',
  dismissed: 'default',
  known: 'default',
};

/** A voucher mail as it stands: what was recognized in it, what became of it, and what can be done with it. */
export async function voucherMailPage(turn: Turn, mail: VoucherMail): Promise<Page> {
  const { words, scheme } = turn;
  const voucher = await voucherOfMail(turn, mail);
  const differences = mail.state === 'proposed' ? await differencesOf(turn.store, mail) : [];
  return {
    title: words.t('mails.proposal'),
    status: { text: words.t(`state.voucherMail.${mail.state}`), tone: TONES[mail.state] },
    blocks: [
      ...voucherMailBlocks(words, scheme, { ...mail, differences }),
      ...(await decided(turn, mail)),
      ...standing(turn, mail, voucher),
    ],
    buttons: buttons(turn, mail, voucher),
  };
}

/** Who decided what on the mail, and when; nothing where nobody has. */
async function decided({ words, store }: Turn, { id, state }: VoucherMail): Promise<Block[]> {
  const [latest] = state === 'proposed' ? [] : await store.audit.of('voucherMail', id, 1);
  const event = EVENTS.find((known) => known === latest?.event);
  if (!latest || !event) return [];
  return [{ kind: 'text', text: words.t(`mails.by.${event}`, who(latest, words.dateTime(latest.at))) }];
}

const EVENTS = ['takeIn', 'dismiss', 'settle'] as const;

function who({ actorName: name, facts }: AuditEvent, when: string) {
  const { number } = facts;
  return { name, when, number: typeof number === 'string' ? number : '' };
}

/** What else there is to know: the voucher is here, or another mail brought it first. */
function standing({ words }: Turn, { state }: VoucherMail, voucher: Voucher | undefined): Block[] {
  if (state === 'takenIn' || state === 'dismissed') return [];
  if (voucher) {
    const { number, customerName: customer, takenInOn } = voucher;
    const text = words.t('mails.here', { number, customer, takenInOn });
    return [{ kind: 'text', text, tone: state === 'proposed' ? 'warning' : 'default' }];
  }
  return [
    state === 'known'
      ? { kind: 'text', text: words.t('mails.sameNumber') }
      : { kind: 'text', subtle: true, text: words.t('intake.compare') },
  ];
}

function buttons({ words }: Turn, mail: VoucherMail, voucher: Voucher | undefined): Button[] {
  const { id, version, state } = mail;
  const all = openButton(words.t('mails.all'), 'voucherMails.open', {});
  const submit = (title: string, verb: string): Button => ({
    kind: 'submit',
    title,
    verb,
    data: { id, version },
  });
  const way = voucher
    ? [
        openButton(words.t('voucher.openNumber', { number: voucher.number }), 'vouchers.show', {
          id: voucher.id,
        }),
      ]
    : [];
  if (state === 'proposed') {
    return voucher
      ? [...way, submit(words.t('mails.settle'), 'voucherMails.settle'), all]
      : voucherMailButtons(words, mail);
  }
  if (state === 'dismissed') return [...way, submit(words.t('mails.reopen'), 'voucherMails.reopen'), all];
  if (state === 'known' && !voucher) return [submit(words.t('mails.propose'), 'voucherMails.reopen'), all];
  return [...way, all];
}
