import { randomUUID } from 'node:crypto';
import type { Locale } from '../domain/locale';

/** How a text is coloured; the words say the same without the colour. */
export type Tone = 'default' | 'good' | 'warning' | 'attention' | 'accent';

/** A paragraph. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly tone?: Tone;
  readonly subtle?: boolean;
  readonly heading?: boolean;
  /** How to use the card: of no use where nothing can be pressed, as in a mail. */
  readonly guide?: boolean;
  /** Monospaced, kept as written: something to copy. */
  readonly verbatim?: boolean;
}

/** Names and values, one pair a line. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

/** One rule with its outcome, its number and its source. */
export interface CheckBlock {
  readonly kind: 'check';
  readonly mark: string;
  readonly tone: Tone;
  readonly text: string;
  /** Further rules with the same outcome, under the same mark. */
  readonly also?: readonly string[];
  readonly detail: string | null;
}

/** One line of a list; pressing it opens the next page. */
export interface RowBlock {
  readonly kind: 'row';
  readonly title: string;
  readonly detail: string | null;
  /** Shown at the end of the line: days left, a state. */
  readonly note: string | null;
  readonly tone: Tone;
  readonly open: Target | null;
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

/** An input with its label; `value` is what stands in it, `error` what was wrong with it. */
export interface FieldBlock {
  readonly kind: 'field';
  readonly id: string;
  readonly input: 'text' | 'lines' | 'date' | 'number' | 'choice' | 'choices' | 'toggle';
  readonly label: string;
  readonly value?: string | null;
  readonly hint?: string | null;
  /** Said of the value as it stands, above the hint; not beside an error. */
  readonly note?: string | null;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly choices?: readonly Choice[];
  readonly error?: string | null;
}

export type Block = TextBlock | FactsBlock | CheckBlock | RowBlock | FieldBlock;

/** A verb with the data that names the record: what a press sends. */
export interface Target {
  readonly verb: string;
  readonly data: Readonly<Record<string, string | number | null>>;
}

export type Button =
  /** Opens another page and changes nothing; what stands in the inputs is not looked at. */
  | ({ readonly kind: 'open'; readonly title: string } & Target)
  /** Sends the form and changes records, once. */
  | ({
      readonly kind: 'submit';
      readonly title: string;
      readonly destructive?: boolean;
      /** Stands beside the main step and is not to be taken for it. */
      readonly quiet?: boolean;
    } & Target)
  /** Opens a web page. */
  | { readonly kind: 'link'; readonly title: string; readonly url: string };

/** Why somebody may not: no role yet, another role, somebody else's record, or a step that no card offers in this state. */
export const REFUSALS = ['noRole', 'otherRole', 'notAllowed', 'illegalMove'] as const;

export type Refusal = (typeof REFUSALS)[number];

/**
 * What a page answers, where it is not what was asked for. `invalid`: the form again, with what was wrong; `declined`:
 * a rule of the program or the record's state says no; `outdated`: a card or a word that leads nowhere now; `failed`: a
 * fault.
 */
export type PageOutcome = Refusal | 'invalid' | 'declined' | 'outdated' | 'failed';

/** Everything that one card shows, in the reader's language; plain text, no markup. */
export interface Page {
  /** For those who count; nothing of it is shown. */
  readonly outcome?: PageOutcome;
  /** Of a refusal: the id of the record that it is about, where what was sent does not name it; not shown either. */
  readonly recordId?: string;
  /** Where it is not in the reader's language up to now. */
  readonly locale?: Locale;
  readonly title: string;
  /** The state of what the page is about. */
  readonly status?: { readonly text: string; readonly tone: Tone } | null;
  /** What went wrong or changed since the card was drawn. */
  readonly banner?: { readonly text: string; readonly tone: Tone } | null;
  readonly blocks: readonly Block[];
  /** At most six. */
  readonly buttons: readonly Button[];
}

/** Nobody can type more than this into an input that is no text; a client that sends it would only fill the card. */
const MOST_CHOSEN = 200;

/** Characters beyond the limits of a page's inputs, all together, that still fit into its card. */
const SPARE = 3_500;

type Typed = Readonly<Record<string, string>>;

/** The page with what was typed still in its inputs, as far as a card holds it, and a message at each wrong one. */
export function withTyped(page: Page, typed: Typed, errors: Typed): Page {
  const beyond = page.blocks.map((block) =>
    block.kind === 'field' && isText(block)
      ? Math.max(0, (typed[block.id]?.length ?? 0) - (block.maxLength ?? MOST_CHOSEN))
      : 0,
  );
  const spare = beyond.reduce((sum, each) => sum + each, 0) > SPARE ? 0 : SPARE;
  const filled = (field: FieldBlock): FieldBlock => {
    const text = typed[field.id];
    const most = isText(field) ? (field.maxLength ?? MOST_CHOSEN) + spare : MOST_CHOSEN;
    const value = text === undefined ? (field.value ?? null) : cut(text, most);
    return { ...field, value, error: errors[field.id] ?? null };
  };
  return { ...page, blocks: page.blocks.map((block) => (block.kind === 'field' ? filled(block) : block)) };
}

function isText({ input }: FieldBlock): boolean {
  return input === 'text' || input === 'lines' || input === 'choices';
}

/** The beginning of the text; no character of two halves is cut in the middle. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Surrogate}$/u, '');
}

/** The page with a line at its top. */
export function withBanner(page: Page, text: string, tone: Tone): Page {
  return { ...page, banner: { text, tone } };
}

/** The page with a nonce at each submit button: however often it is drawn then, its buttons stay the same ones. */
export function withNonces(page: Page): Page {
  if (page.buttons.every(hasNonce)) return page;
  return {
    ...page,
    buttons: page.buttons.map((button) =>
      button.kind === 'submit' ? { ...button, data: { nonce: randomUUID(), ...button.data } } : button,
    ),
  };
}

function hasNonce(button: Button): boolean {
  return button.kind !== 'submit' || 'nonce' in button.data;
}
