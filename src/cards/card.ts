import { randomUUID } from 'node:crypto';
import { isCalendarDate } from '../domain/time/dates';
import type { Words } from '../words/words';
import { unturned } from './direction';
import { escapeMarkdown, withoutMarkdown } from './markdown';
import type { Block, Button, FieldBlock, Page, Tone } from './page';
import { isCardObject, template, type CardObject, type Json } from './template';

/** The language of a card: Voucher Desk's own words for what a client says by itself. */
export type CardWords = Pick<Words, 'locale' | 't'>;

const CONTAINER_STYLE: Readonly<Record<Tone, string>> = {
  default: 'emphasis',
  good: 'good',
  warning: 'warning',
  attention: 'attention',
  accent: 'accent',
};

/** Yellow and green text is too pale to read on white, so those tones are bold; the tinted containers may have them. */
function textTone(tone: Tone): { color: string | null; weight: string | null } {
  const isReadable = tone === 'attention' || tone === 'accent';
  return { color: isReadable ? tone : null, weight: tone === 'default' ? null : 'bolder' };
}

/**
 * The Adaptive Card (1.5) that shows a page. Each kind of block has its template under `cards/`; all text is shown as
 * written, nothing in it is taken for markup. Each submit button gets a nonce of its own, unless it has one.
 */
export function renderCard(page: Page, words: CardWords): CardObject {
  const { title, status, banner } = page;
  const card = template('card').expand({
    lang: (page.locale ?? words.locale).slice(0, 2),
    title: withoutMarkdown(title),
  });
  const body = [
    template('title').expand({ title }),
    ...(status ? [template('status').expand(tinted(status))] : []),
    ...(banner ? [template('banner').expand(tinted(banner))] : []),
    ...page.blocks.map((block) => renderBlock(block, words)),
  ];
  return { ...card, body: body.map(plain), actions: page.buttons.map(renderButton) };
}

function tinted({ text, tone }: { readonly text: string; readonly tone: Tone }): Record<string, Json> {
  return { text, style: CONTAINER_STYLE[tone] };
}

function renderBlock(block: Block, words: CardWords): CardObject {
  switch (block.kind) {
    case 'text':
      return template(block.heading ? 'heading' : 'text').expand({
        text: block.text,
        ...textTone(block.tone ?? 'default'),
        subtle: block.subtle ?? false,
      });
    case 'facts':
      return template('facts').expand({ facts: block.facts.map((fact) => ({ ...fact })) });
    case 'check':
      return template('check').expand({ ...block, also: block.also ?? [], ...textTone(block.tone) });
    case 'row': {
      const { open, ...shown } = block;
      const row = { ...shown, ...textTone(shown.tone) };
      return open
        ? template('row').expand({
            ...row,
            spoken: unturned(row.title),
            verb: open.verb,
            data: { ...open.data },
          })
        : template('row-plain').expand(row);
    }
    case 'field':
      return template(`field-${shownInput(block)}`).expand(fieldData(block, words));
  }
}

function fieldData(field: FieldBlock, words: CardWords): Record<string, Json> {
  const note = field.error ? null : field.note;
  const hint = [note, field.hint].filter(Boolean).join('\n');
  return {
    id: field.id,
    label: field.label,
    yes: words.t('form.yes'),
    value: shownValue(field),
    hint: hint || null,
    required: field.required ?? false,
    missing: field.required ? words.t('field.required') : null,
    maxLength: field.maxLength ?? null,
    min: field.min ?? null,
    max: field.max ?? null,
    choices: (field.choices ?? []).map(({ value, title }) => ({ value, title: choiceTitle(field, title) })),
    error: field.error ?? null,
  };
}

/** Some clients read Markdown beside a box to tick, and no client in a list that drops down. */
function choiceTitle({ input }: FieldBlock, title: string): string {
  return input === 'choices' ? withoutMarkdown(title) : unturned(title);
}

/** The input, or a line of text where what was typed is none that the input can hold: it is not lost, and can be mended. */
function shownInput({ input, value }: FieldBlock): FieldBlock['input'] {
  if (!value?.trim()) return input;
  const fits =
    input === 'number'
      ? Number.isFinite(Number(value)) && String(Number(value)) === value
      : input !== 'date' || isCalendarDate(value);
  return fits ? input : 'text';
}

function shownValue(field: FieldBlock): string | number | null {
  const { value } = field;
  if (shownInput(field) !== 'number') return value ?? null;
  return value?.trim() ? Number(value) : null;
}

function renderButton(button: Button): CardObject {
  switch (button.kind) {
    case 'link':
      return template('link').expand({ title: button.title, url: button.url });
    case 'open':
      return template('open').expand({ title: button.title, verb: button.verb, data: { ...button.data } });
    case 'submit':
      return template('submit').expand({
        title: button.title,
        verb: button.verb,
        data: { nonce: randomUUID(), ...button.data },
        style: submitStyle(button),
      });
  }
}

function submitStyle({ destructive, quiet }: Extract<Button, { kind: 'submit' }>): string {
  if (destructive) return 'destructive';
  return quiet ? 'default' : 'positive';
}

/** The element with its shown text, and that of the elements inside it, escaped. */
function plain(element: CardObject): CardObject {
  const shown = (key: string): boolean =>
    (key === 'text' && element['type'] === 'TextBlock') ||
    (element['type'] === undefined && (key === 'title' || key === 'value'));
  const escaped: CardObject = {};
  for (const [key, value] of Object.entries(element))
    escaped[key] = shown(key) ? escapeMarkdown(String(value)) : nested(key, value);
  return escaped;
}

function nested(key: string, value: unknown): unknown {
  const inside = key === 'items' || key === 'columns' || key === 'facts';
  return inside && Array.isArray(value)
    ? value.map((item: unknown) => (isCardObject(item) ? plain(item) : item))
    : value;
}
