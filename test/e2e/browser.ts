import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';

/** Where Chromium is on this machine; undefined when there is none. */
export function findChromium(): string | undefined {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  }
  return undefined;
}

/** The local chat in a headless browser, used as a person does: by typing, filling in and clicking. */
export class ChatBrowser {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(url: string, executablePath: string): Promise<ChatBrowser> {
    const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'voucher-desk-browser-')), {
      executablePath,
      headless: true,
      viewport: { width: 1500, height: 1400 },
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    // The client asks for fonts on the web; nothing but this machine may be reached.
    await context.route(
      ({ hostname }) => !['127.0.0.1', 'localhost'].includes(hostname),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('[data-lexical-editor=true]').first().waitFor();
    return new ChatBrowser(context, page);
  }

  /** All cards of the conversation, oldest first. */
  get cards(): Locator {
    return this.page.locator('.ac-adaptiveCard');
  }

  /** The newest card. */
  get card(): Locator {
    return this.cards.last();
  }

  /** Types into the compose box, sends, and waits for the answer, which has this title. */
  async say(text: string, title: string): Promise<void> {
    const before = await this.cards.count();
    const box = this.page.locator('[data-lexical-editor=true]').first();
    await box.click();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
    await this.cards.nth(before).waitFor();
    await this.shows(title);
  }

  /** Presses a button or a line of the newest card and waits until it shows this title. */
  async press(name: string, title: string): Promise<void> {
    await this.card.getByRole('button', { name }).first().click();
    await this.shows(title);
  }

  async fill(label: string, value: string): Promise<void> {
    await this.card.getByLabel(label, { exact: true }).first().fill(value);
  }

  async date(label: string, value: string): Promise<void> {
    const input = this.card.getByLabel(label, { exact: true }).first();
    await input.fill(value);
    await input.press('Enter');
    await input.press('Escape');
  }

  /** Waits until the newest card shows the text. */
  async shows(text: string): Promise<void> {
    await this.card.getByText(text).first().waitFor({ timeout: 20_000 });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
