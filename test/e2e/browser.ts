import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { leaveOut } from '../support/run/left-out';

/** Where Chromium is on this machine; where there is none, the tests of the real chat are left out. */
export function findChromium(): string | undefined {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      continue;
    }
  }
  leaveOut('the real chat', 'no Chromium (Debian: chromium, fonts-noto-cjk)', { isPackage: true });
  return undefined;
}

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a text may take to show: the machine may be busy. */
const PATIENCE_MS = 60_000;

/** The local chat in a headless browser, used as a person does: by typing, filling in and clicking. */
export class ChatBrowser {
  private pictures = 0;
  /** What was typed since the last press, by the label of its field. */
  private readonly typed = new Map<string, string>();
  private readonly chosen = new Map<string, string>();
  private readonly checked = new Set<string>();
  /** Of the card in hand among all cards; new ones come behind it. */
  private place: number | undefined;

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly folder: string,
  ) {}

  static async open(url: string, executablePath: string, folder: string): Promise<ChatBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'voucher-desk-browser-'));
    const viewport = { width: 1500, height: 1300 };
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: true,
      viewport,
      args: ARGS,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    // The client asks for fonts on the web; nothing but this machine may be reached.
    await context.route(
      ({ hostname }) => !['127.0.0.1', 'localhost'].includes(hostname),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('[data-lexical-editor=true]').first().waitFor();
    return new ChatBrowser(context, page, folder);
  }

  private get cards(): Locator {
    return this.page.locator('.ac-adaptiveCard');
  }

  /** The card in hand: the answer to the last word, or the one picked since; at first the newest. */
  private get card(): Locator {
    return this.place === undefined ? this.cards.last() : this.cards.nth(this.place);
  }

  /** Waits for a card with this in its title and takes it in hand, the newest of them. */
  async pick(title: string): Promise<void> {
    const titled = (card: Locator): Locator => card.getByRole('heading', { name: title });
    await titled(this.cards).first().waitFor();
    this.place = (await this.placesWith(titled)).at(-1);
    await this.card.scrollIntoViewIfNeeded();
    await this.shows(title);
  }

  /** Places of the cards that hold something. */
  private async placesWith(part: (card: Locator) => Locator): Promise<number[]> {
    const cards = await this.cards.all();
    const found = await Promise.all(
      cards.map(async (card, place) => ((await part(card).count()) > 0 ? place : [])),
    );
    return found.flat();
  }

  /** What the card says. */
  async text(): Promise<string> {
    return this.card.innerText();
  }

  /** How many cards have this in their title. */
  async count(title: string): Promise<number> {
    return this.cards.getByRole('heading', { name: title }).count();
  }

  /**
   * Types into the compose box, waits for a new card that shows the text, and takes it in hand: what the bot tells by
   * itself may come before the answer, and after it.
   */
  async say(text: string, shows: string): Promise<void> {
    const before = await this.cards.count();
    await this.page.locator('[data-lexical-editor=true]').first().click();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
    await this.cards.nth(before).waitFor();
    const until = Date.now() + PATIENCE_MS;
    do {
      const places = await this.placesWith((card) => card.getByText(shows));
      this.place = places.find((place) => place >= before);
    } while (this.place === undefined && Date.now() < until);
    if (this.place === undefined) await this.picture(this.page);
    await this.shows(shows);
  }

  /** Presses a button or a line of the card and waits until it shows the text. */
  async press(name: string, shows: string): Promise<void> {
    // The chat puts the card that was answered into its place once more; who types before that types again.
    if (await this.isRedrawn()) {
      for (const [label, value] of this.typed) await this.field(label).fill(value);
      for (const [label, option] of this.chosen) await this.pickOption(label, option);
      for (const label of this.checked) await this.checkbox(label).check();
    }
    this.typed.clear();
    this.chosen.clear();
    this.checked.clear();
    const button = this.card.getByRole('button', { name });
    await button.first().click();
    await this.shows(shows);
  }

  async fill(label: string, value: string): Promise<void> {
    this.typed.set(label, value);
    await this.field(label).fill(value);
  }

  private field(label: string): Locator {
    return this.card.locator('input, textarea').and(this.card.getByLabel(label)).first();
  }

  async fillDate(label: string, value: string): Promise<void> {
    const input = this.card.locator('input').and(this.card.getByLabel(label)).first();
    await input.fill(value);
    await input.press('Enter');
    // The open calendar would hide the rest of the card.
    await input.press('Escape');
  }

  async choose(label: string, option: string): Promise<void> {
    this.chosen.set(label, option);
    await this.pickOption(label, option);
  }

  private async pickOption(label: string, option: string): Promise<void> {
    await this.card.getByRole('combobox', { name: label }).first().click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  async check(label: string): Promise<void> {
    this.checked.add(label);
    await this.checkbox(label).check();
  }

  private checkbox(label: string): Locator {
    return this.card.getByRole('checkbox', { name: label }).first();
  }

  /** Whether the card lost something that was typed or ticked in it. */
  private async isRedrawn(): Promise<boolean> {
    for (const [label, value] of this.typed)
      if ((await this.field(label).inputValue()) !== value) return true;
    for (const label of this.checked) if (!(await this.checkbox(label).isChecked())) return true;
    return false;
  }

  /** Sends a file on the upload page that a button of the card opens, and waits until the page shows the text. */
  async upload(
    button: string,
    send: string,
    file: { name: string; content: Buffer },
    shows: string,
  ): Promise<void> {
    const opened = this.context.waitForEvent('page');
    await this.card
      .getByRole('link', { name: button })
      .or(this.card.getByRole('button', { name: button }))
      .first()
      .click();
    const page = await opened;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: file.name, mimeType: 'application/pdf', buffer: file.content });
    await this.picture(page);
    await page.getByRole('button', { name: send }).click();
    await page.getByText(shows).first().waitFor();
    await page.close();
  }

  /** Waits until the card shows the text, and takes a picture of the window. */
  async shows(text: string): Promise<void> {
    await this.card.getByText(text).first().waitFor();
    await this.picture(this.page);
  }

  private async picture(page: Page): Promise<void> {
    this.pictures += 1;
    await page.screenshot({ path: join(this.folder, `${String(this.pictures).padStart(2, '0')}.png`) });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
