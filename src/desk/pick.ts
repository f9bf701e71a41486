import type { Choice, FieldBlock } from '../cards/page';
import type { Words } from '../words/words';

/** The value of a choice that stands for what is typed in the field below it. */
const OTHER = 'other';

interface Pick {
  readonly id: string;
  readonly label: string;
  /** Label of the field that takes what the list lacks. */
  readonly otherLabel: string;
  readonly otherHint: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
}

/** A choice from a short list, and below it a field for anything else. */
export function pickFields(words: Words, pick: Pick): FieldBlock[] {
  const listed = pick.choices.some(({ value }) => value === pick.value);
  return [
    {
      kind: 'field',
      id: pick.id,
      input: 'choice',
      label: pick.label,
      required: true,
      value: listed || pick.value === null ? pick.value : OTHER,
      choices: [...pick.choices, { value: OTHER, title: words.t('choice.other') }],
    },
    {
      kind: 'field',
      id: otherField(pick.id),
      input: 'text',
      label: pick.otherLabel,
      hint: pick.otherHint,
      value: listed ? null : pick.value,
      maxLength: 60,
    },
  ];
}

/** The field below a choice. */
export function otherField(id: string): string {
  return `${id}Other`;
}

/**
 * What was picked: what was typed, unless it stood there before and the list was used instead. Null when the choice
 * says that it is typed and nothing is.
 */
export function picked(chosen: string, typed: string | null, before: string | null): string | null {
  if (typed !== null && (chosen === OTHER || typed !== before)) return typed;
  return chosen === OTHER ? null : chosen;
}
