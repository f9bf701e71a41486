import type { Block, Button, FieldBlock, Page } from '../../cards/page';
import { countryCode } from '../../domain/company/country';
import { voucherByNumber } from '../shared/find-vouchers';
import type { Turn } from '../../desk/flow';
import type { Words } from '../../words/words';
import { openButton } from '../../desk/links';
import { pickFields } from '../../desk/pick';
import { programName } from '../shared/voucher-facts';
import { similarCustomers } from './customers';
import { FIELDS, fieldLabel, NOTHING_KNOWN, type Field, type Prefill } from '../shared/voucher-prefill';
import { openProposal } from '../shared/voucher-mail-page';
import { hintFor, hintNames, type FromMail, type Hints } from './hints';
import { NEW_CUSTOMER } from './changes';

type Typed = Readonly<Record<string, string>>;

/** The intake form, filled in with what is known; says at each value where it came from. */
export async function intakePage(
  turn: Turn,
  prefill: Prefill,
  typed?: Typed,
  { proposal }: FromMail = {},
): Promise<Page> {
  const { words } = turn;
  return {
    title: words.t('intake.form'),
    blocks: [
      ...lead(turn, prefill),
      text(turn, prefill, 'number', { required: true, maxLength: 100 }),
      text(turn, prefill, 'customer', { required: true, maxLength: 120 }),
      ...(await similarField(turn, typed?.['customer'] ?? prefill.values.customer ?? '')),
      ...choices(turn, prefill),
      ...(await countryFields(turn, prefill, typed?.['country'])),
      text(turn, prefill, 'adminEmail', { maxLength: 254 }),
      date(turn, prefill, 'expiresOn'),
      date(turn, prefill, 'createdOn'),
      date(turn, prefill, 'assignedOn'),
      text(turn, prefill, 'agreementNumber', { maxLength: 100 }),
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('intake.save'),
        verb: 'addVoucher.save',
        data: { ...hintNames(prefill), ...(proposal && { proposal }) },
      },
      ...(await existing(turn, typed?.['number'] ?? prefill.values.number)),
      proposal
        ? openButton(words.t('mails.back'), 'voucherMails.show', { id: proposal })
        : openButton(words.t('intake.otherMail'), 'addVoucher.open', {}),
      openButton(words.t('button.cancel'), 'cancel.open', {}),
    ],
  };
}

/**
 * The form again, with what was typed; the values that were known beforehand are among that. Throws DomainError where
 * the mail that it was opened from waits for nobody any more.
 */
export async function intakePageAgain(
  turn: Turn,
  { proposal, ...hints }: Hints & FromMail,
  typed?: Typed,
): Promise<Page> {
  if (proposal) await openProposal(turn.store, proposal);
  return intakePage(turn, { ...NOTHING_KNOWN, ...hints }, typed, { proposal });
}

function lead({ words }: Turn, hints: Hints): Block[] {
  const names = (fields: readonly Field[]): string => words.list(fields.map((id) => fieldLabel(words, id)));
  const { found, proposed, unclear } = hints;
  if (found.length + proposed.length + unclear.length === 0)
    return [{ kind: 'text', text: words.t('intake.formText') }];
  const open = FIELDS.filter((field) => hintFor(hints, field) === null);
  return [
    ...(found.length > 0
      ? [{ kind: 'text', tone: 'good', text: words.t('intake.found', { fields: names(found) }) } as const]
      : []),
    ...(proposed.length > 0
      ? [
          {
            kind: 'text',
            tone: 'warning',
            text: words.t('intake.proposed', { fields: names(proposed) }),
          } as const,
        ]
      : []),
    ...(unclear.length > 0
      ? [
          {
            kind: 'text',
            tone: 'warning',
            text: words.t('intake.unclear', { fields: names(unclear) }),
          } as const,
        ]
      : []),
    ...(open.length > 0
      ? [{ kind: 'text', text: words.t('intake.open', { fields: names(open) }) } as const]
      : []),
    { kind: 'text', subtle: true, text: words.t('intake.compare') },
  ];
}

function field({ words }: Turn, { values, ...hints }: Prefill, id: Field): Omit<FieldBlock, 'input'> {
  const origin = hintFor(hints, id);
  const hint =
    id === 'expiresOn'
      ? words.t('intake.expiryHint')
      : id === 'adminEmail'
        ? words.t('intake.adminHint')
        : null;
  return {
    kind: 'field',
    id,
    label: fieldLabel(words, id),
    value: values[id] ?? null,
    note: origin && noteOn(words, origin, hints.seen[id]),
    hint,
  };
}

function noteOn(
  words: Words,
  origin: NonNullable<ReturnType<typeof hintFor>>,
  seen: string | undefined,
): string {
  if (origin === 'unclear' && seen !== undefined) return words.t('intake.hint.seen', { seen });
  return words.t(`intake.hint.${origin}`);
}

function text(
  turn: Turn,
  prefill: Prefill,
  id: Field,
  more: Pick<FieldBlock, 'required' | 'maxLength'>,
): FieldBlock {
  return { ...field(turn, prefill, id), ...more, input: 'text' };
}

function date(turn: Turn, prefill: Prefill, id: Field): FieldBlock {
  return { ...field(turn, prefill, id), input: 'date' };
}

function choices(turn: Turn, prefill: Prefill): FieldBlock[] {
  const { scheme, words } = turn;
  return [
    {
      ...field(turn, prefill, 'program'),
      input: 'choice',
      required: true,
      choices: scheme.programs.map(({ id }) => ({ value: id, title: programName(turn, id) })),
    },
    {
      ...field(turn, prefill, 'days'),
      input: 'choice',
      required: true,
      choices: scheme.rules.lengths.values.map((days) => ({
        value: String(days),
        title: words.t('days.count', { days }),
      })),
    },
  ];
}

/** The countries that the company delivers from, with the one that is known or was chosen, and a way to name any other. */
async function countryFields(turn: Turn, prefill: Prefill, chosen = ''): Promise<FieldBlock[]> {
  const { words, store } = turn;
  const { label, note = null, value = null } = field(turn, prefill, 'country');
  const delivered = (await store.locations.list()).map(({ country }) => country);
  const named = [value ?? '', chosen].flatMap((code) => countryCode(code) ?? []);
  const countries = new Set([...delivered, ...named]);
  const fields = pickFields(words, {
    id: 'country',
    label,
    otherLabel: words.t('intake.countryOther'),
    otherHint: words.t('intake.countryHint'),
    choices: [...countries].map((code) => ({ value: code, title: words.country(code) })),
    value,
  });
  return fields.map((shown) => (shown.id === 'country' ? { ...shown, note } : shown));
}

/** Asked where a customer of almost the same name is here: only a person knows whether it is the same. */
async function similarField({ words, store }: Turn, name: string): Promise<FieldBlock[]> {
  const similar = await similarCustomers(store, name);
  if (similar.length === 0) return [];
  return [
    {
      kind: 'field',
      id: 'sameCustomer',
      input: 'choice',
      label: words.t('intake.sameCustomer'),
      hint: words.t('intake.sameCustomerHint'),
      required: true,
      choices: [
        ...similar.map(({ id, name: known }) => ({
          value: id,
          title: words.t('intake.knownCustomer', { customer: known }),
        })),
        { value: NEW_CUSTOMER, title: words.t('intake.newCustomer') },
      ],
    },
  ];
}

/** A way to the voucher that has the number already. */
async function existing({ words, store }: Turn, number: string | undefined): Promise<Button[]> {
  const voucher = number ? await voucherByNumber(store, number) : undefined;
  if (!voucher) return [];
  return [
    openButton(words.t('voucher.openNumber', { number: voucher.number }), 'vouchers.show', {
      id: voucher.id,
    }),
  ];
}
