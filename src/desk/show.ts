import type { z } from 'zod';
import { withBanner, type Page } from '../cards/page';
import type { Role } from '../domain/company/role';
import { DomainError } from '../errors';
import type { Step, Turn } from './flow';
import type { LinkVerb } from './links';
import { outdatedPage } from './pages';
import { faultText, outcomeOf } from './refusal';

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
