import type { CheckBlock, Tone } from '../../cards/page';
import type { Check, Outcome } from '../../domain/check';
import { nameCodes, type CodeNames } from '../../domain/scheme/code-names';
import {
  findEngagement,
  hasCompetency,
  hasLevels,
  type CompetencyLevel,
  type Source,
} from '../../domain/scheme/scheme';
import type { Words } from '../../words/words';
import type { Turn } from '../../desk/flow';

type Speaker = Pick<Turn, 'scheme' | 'words'>;

const TONES: Readonly<Record<Outcome, Tone>> = {
  pass: 'good',
  warn: 'warning',
  fail: 'attention',
  unknown: 'warning',
};

/** How the codes in a check's numbers read in this language. */
function codeNames({ scheme, words }: Speaker): CodeNames {
  return {
    country: (code) => words.country(code),
    engagement: (id) => {
      const found = findEngagement(scheme, id);
      return found ? words.of(found.engagement.name) : id;
    },
    exception: (id) => {
      const found = scheme.rules.customerLimit.exceptions.find((exception) => exception.id === id);
      return found ? words.of(found.text) : id;
    },
    held: (code, level) => heldCompetency({ scheme, words }, code, level),
    needed: (code, level) => {
      const competency = competencyName({ scheme, words }, code);
      return hasLevels(scheme, code) ? words.t(`competency.needed.${level}`, { competency }) : competency;
    },
    // The alternatives hold an "or" of their own; numbers do not.
    list: (items) =>
      items.every((item) => /^\d+$/.test(item)) ? words.either(items) : items.join(words.t('competency.or')),
  };
}

/** The name of a competency in the reader's language. */
export function competencyName({ scheme, words }: Speaker, code: string): string {
  const name = hasCompetency(scheme, code) ? scheme.competencies[code] : undefined;
  return name ? words.of(name) : code;
}

/** A competency as it is held; one without levels by its name alone. */
export function heldCompetency({ scheme, words }: Speaker, code: string, level: CompetencyLevel): string {
  const competency = competencyName({ scheme, words }, code);
  return hasLevels(scheme, code) ? words.t(`competency.held.${level}`, { competency }) : competency;
}

/** Where a rule comes from, with the date of what was read; says so where it is our reading. */
export function sourceText(words: Words, { title, on, certainty }: Source): string {
  const dated = on ? words.t('source.dated', { title, readOn: on }) : title;
  return words.t(`source.${certainty}`, { source: dated });
}

/** A judged rule as a line of a card; `mark` in the place of the outcome's own. */
export function checkBlock(
  speaker: Speaker,
  { key, outcome, params, source }: Check,
  mark?: string,
): CheckBlock {
  const { words } = speaker;
  return {
    kind: 'check',
    mark: mark ?? words.t(`mark.${outcome}`),
    tone: TONES[outcome],
    text: words.t(key, nameCodes(params, codeNames(speaker))),
    detail: source && sourceText(words, source),
  };
}

const SEVERITY: readonly Outcome[] = ['fail', 'unknown', 'warn', 'pass'];

/** To keep a long card readable, a source stands at the first of its rules that does not hold, and at none that holds. */
export function checkBlocks(turn: Turn, checks: readonly Check[]): CheckBlock[] {
  const shown = new Set<string>();
  return checks.map((check) => {
    const source = check.source && sourceText(turn.words, check.source);
    const isNew = source !== null && check.outcome !== 'pass' && !shown.has(source);
    if (isNew) shown.add(source);
    return checkBlock(turn, isNew ? check : { ...check, source: null });
  });
}

/** What stands in the way first. */
export function gravestFirst(checks: readonly Check[]): Check[] {
  return [...checks].sort((a, b) => SEVERITY.indexOf(a.outcome) - SEVERITY.indexOf(b.outcome));
}
