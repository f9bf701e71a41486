import type { Page } from '../../src/cards/page';
import type { Locale } from '../../src/domain/locale';
import { allFlows } from '../../src/flows';
import { createDesk, type Desk } from '../../src/desk/desk';
import type { Words } from '../../src/words/words';
import { elements } from '../../test/support/chat/card-check';
import type { CardView } from '../../test/support/chat/card-view';
import { fieldsOf } from '../../test/support/chat/carried';
import type { PersonKey } from '../../test/support/records/company';
import { PRESSINGS } from '../../test/support/pressings/pressings';
import { recordsInEveryState } from '../../test/support/records/records-in-every-state';
import { secondBot } from '../../test/support/chat/second-bot';
import { createWorld, type Chat, type World } from '../../test/support/chat/world';

/** A page that the desk answers with, and the words that it is drawn with. */
export interface Drawn {
  readonly page: Page;
  readonly words: Words;
}

/** Between them they may open everything. */
const PEOPLE: readonly PersonKey[] = ['mei', 'haruto'];

/**
 * The pages of the desk in a language, by the command or the verb that opens them: of each, the one with the most in
 * it. They come about as in a chat: records stand in every state, each way from each card is gone, and each step that
 * changes records is taken.
 */
export async function pagesIn(locale: Locale): Promise<Map<string, Drawn>> {
  const pages = new Map<string, Drawn>();
  const size = ({ page }: Drawn): number => JSON.stringify(page).length;
  const keep = (name: string, drawn: Drawn): Page => {
    const known = pages.get(name);
    if (!known || size(known) < size(drawn)) pages.set(name, drawn);
    return drawn.page;
  };
  const world = await createWorld();
  await recordsInEveryState(world);
  for (const person of PEOPLE) {
    const chat = recorded(world, person, locale, keep);
    const starts = [];
    for (const { words } of allFlows()) {
      const [word = ''] = words.said[locale].split(', ');
      starts.push(await chat.say(word.replace('=', '')));
    }
    await explore(chat, starts);
  }
  await world.close();
  for (const { verb, person, open, typed } of PRESSINGS) {
    const own = await createWorld();
    const chat = recorded(own, person, locale, keep);
    await chat.press(await open(own, chat), verb, typed);
    await own.close();
  }
  return pages;
}

/** A person's chat with a bot that hands over every page that it answers with. */
function recorded(
  world: World,
  person: PersonKey,
  locale: Locale,
  keep: (name: string, drawn: Drawn) => Page,
): Chat {
  const desk = createDesk(allFlows());
  const recording: Desk = {
    ...desk,
    open: async (turn, flowId, slots) =>
      keep(flowId, { page: await desk.open(turn, flowId, slots), words: turn.words }),
    press: async (turn, press) => {
      const answer = await desk.press(turn, press);
      return { ...answer, page: keep(press.verb, { page: answer.page, words: turn.words }) };
    },
  };
  return secondBot(world, (stores) => stores, { desk: recording }).chat(person, undefined, locale);
}

/** Goes every way that only shows something, from these cards and from those behind them. */
async function explore(chat: Chat, starts: readonly CardView[]): Promise<void> {
  const known = new Set<string>();
  const cards = [...starts];
  for (const { json } of cards) {
    for (const { type, associatedInputs, verb, data } of elements(json)) {
      const key = JSON.stringify([verb, data]);
      if (type !== 'Action.Execute' || associatedInputs !== 'none' || known.has(key)) continue;
      known.add(key);
      cards.push(await chat.invoke(String(verb), fieldsOf(data)));
    }
  }
}
