import { CardFactory, MessageFactory, type Activity } from 'botbuilder';
import { z } from 'zod';
import { renderCard } from '../../cards/card';
import { unturned } from '../../cards/direction';
import type { Page } from '../../cards/page';
import { LOCALES } from '../../domain/locale';
import { createWords, type Words } from '../../words/words';

/** The page as a message: the card alone, since text beside a card is split off and takes the message's id with it. */
export function pageActivity(page: Page, words: Words): Partial<Activity> {
  return {
    ...MessageFactory.attachment(CardFactory.adaptiveCard(renderCard(page, words))),
    summary: unturned(page.title),
  };
}

/** The answer to an `adaptiveCard/action` invoke that puts the page in the place of the pressed card. */
export function pageInvokeResponse(page: Page, words: Words): { status: number; body: object } {
  return {
    status: 200,
    body: {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: renderCard(page, words),
    },
  };
}

/** The answer to an `adaptiveCard/action` invoke that says something and leaves the card, and what is typed in it, as it is. */
export function textInvokeResponse(text: string): { status: number; body: object } {
  return {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text },
  };
}

/** The page that `queueCardUpdate` wrote. */
const queuedPage = z.object({
  page: z.custom<Page>((value) => typeof value === 'object' && value !== null),
  locale: z.enum(LOCALES),
});

/** The card of what waits for the chat: of a page it is drawn now, and what earlier releases queued is a drawn card. */
export function queuedCard(payload: string): unknown {
  const json: unknown = JSON.parse(payload);
  const queued = queuedPage.safeParse(json).data;
  return queued ? renderCard(queued.page, createWords(queued.locale, 'UTC')) : json;
}
