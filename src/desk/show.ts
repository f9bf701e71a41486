import { z } from 'zod';
import { withBanner, type Page, withTyped } from '../cards/page';
import type { Role } from '../domain/company/role';
import { DomainError } from '../errors';
import type { Step, Turn } from './flow';
import type { LinkVerb } from './links';
import { outdatedPage } from './pages';
import { faultText, outcomeOf } from './refusal';
import { fieldFaults } from './fields';
import { againText, tries, withTries } from './tries';

/**
 * A step that draws a page and changes nothing. Where a rule refuses the page (the record is gone, or no longer
 * takes the step that the page is for), `present` shows the record as it stands.
 */
export function show<Data>(
  verb: LinkVerb | `${string}.${string}`,
  roles: readonly Role[],
  data: z.ZodType<Data>,
  page: (turn: Turn, data: Data) => Promise<Page>,
  present: (turn: Turn, data: Data) => Promise<Page> = async (turn) => outdatedPage(turn),
): Step {
  return {
    verb,
    roles,
    async respond(turn, card) {
      const parsed = data.safeParse(card ?? {});
      const shown = parsed.success ? await drawn(turn, parsed.data, page, present) : outdatedPage(turn);
      return { page: shown, isQueued: false };
    },
  };
}

async function drawn<Data>(
  turn: Turn,
  data: Data,
  page: (turn: Turn, data: Data) => Promise<Page>,
  present: (turn: Turn, data: Data) => Promise<Page>,
): Promise<Page> {
  try {
    return await page(turn, data);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      ...withBanner(await present(turn, data), await faultText(turn, error, null), 'attention'),
      outcome: outcomeOf(error),
    };
  }
}

type Typed = Readonly<Record<string, string>>;

/** The parts of a step that reads what was typed and changes nothing. */
interface AskSpec<Data, Input> {
  readonly verb: `${string}.${string}`;
  readonly roles: readonly Role[];
  readonly data: z.ZodType<Data>;
  readonly input: z.ZodType<Input>;
  /** The page with the inputs, for when one of them is refused. */
  form(turn: Turn, data: Data, typed: Typed): Promise<Page>;
  /** The page that answers. */
  page(turn: Turn, data: Data, input: Input): Promise<Page>;
}

/** A step that reads a form and draws the page that answers it; any number of presses change nothing. */
export function ask<Data extends object, Input>(spec: AskSpec<Data, Input>): Step {
  return {
    verb: spec.verb,
    roles: spec.roles,
    async respond(turn, card, typed) {
      const { before, carried } = opened(card);
      const data = spec.data.safeParse(carried);
      if (!data.success) return { page: outdatedPage(turn), isQueued: false };
      const input = spec.input.safeParse(typed);
      if (input.success) return { page: await spec.page(turn, data.data, input.data), isQueued: false };
      const faults = fieldFaults(turn.words, input.error);
      const form = withTyped(await spec.form(turn, data.data, typed), typed, faults);
      const page = withTries(form, spec.verb, before);
      const text = turn.words.t('form.check', { count: Object.keys(faults).length });
      const banner = againText(turn.words, before, text);
      return { page: { ...withBanner(page, banner, 'attention'), outcome: 'invalid' }, isQueued: false };
    },
  };
}

/** Every submit button carries a nonce; here there is nothing that it could keep from happening twice. */
function opened(card: unknown): { readonly before: number; readonly carried: unknown } {
  const envelope = z.looseObject({ nonce: z.string(), tries }).safeParse(card);
  if (!envelope.success) return { before: 0, carried: card };
  const { nonce, tries: before = 0, ...carried } = envelope.data;
  return { before, carried };
}
