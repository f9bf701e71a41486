import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Mail, Mailer } from '../ports';

/** Whom the mails come from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/**
 * Writes each mail as a file that any mail program opens, as a draft that is ready to send, into the folder. Its name
 * begins with the instant, so that they sort by time.
 */
export function createEmlMailer(folder: string, from: Sender, clock: Clock): Mailer {
  async function compose(mail: Mail, id: string, now: string): Promise<Buffer> {
    const { createTransport } = await import('nodemailer');
    const composer = createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'windows',
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const { message } = await composer.sendMail({
      from: { name: from.name, address: from.address },
      to: { name: mail.to.name, address: mail.to.address },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      date: new Date(now),
      messageId: `<${id}@${from.address.split('@').at(-1) ?? 'localhost'}>`,
      // Outlook opens it as a draft.
      headers: { 'X-Unsent': '1' },
    });
    if (!Buffer.isBuffer(message)) throw new TypeError('the mail must be whole');
    return message;
  }

  return {
    async send(_tenantId, mail) {
      const id = randomUUID();
      const now = clock.now();
      const content = await compose(mail, id, now);
      const path = join(folder, `${now.replaceAll(':', '-')}-${id.slice(0, 8)}.eml`);
      const incoming = `${path}.incoming`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(incoming, content, { flag: 'wx', mode: 0o600, flush: true });
        await rename(incoming, path);
        return { kind: 'sent' };
      } catch (error) {
        await rm(incoming, { force: true }).catch(() => undefined);
        return { kind: 'retry', afterMs: null, reason: `mail folder: ${codeOf(error)}` };
      }
    },
  };
}

function codeOf(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded ? String(error.code) : 'failed';
}
