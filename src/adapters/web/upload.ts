import { randomUUID } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { COMPANY_ID } from '../../domain/company/company';
import { dayAt } from '../../domain/time/day';
import { mayAct, REPORTERS } from '../../domain/company/role';
import type { Scheme } from '../../domain/scheme/scheme';
import { DomainError, UpstreamError } from '../../errors';
import { newReference } from '../../desk/reference';
import { recordRefusal, refusalIn } from '../../desk/record-refusal';
import { changeOutcome } from '../../desk/refusal';
import { recordUpload } from '../../flows/report/receive';
import { createWords, type Words } from '../../words/words';
import type { Clock, Deliverables, Holidays, Log, ReceivedFile, Stores } from '../../ports';
import { correlated } from '../../telemetry/correlation';
import { takeFile } from './multipart';
import { STYLE_HASH, uploadHtml, type UploadHtml } from './upload-html';
import { visitOf, wordsFor, type Visit } from './visit';

export interface UploadParts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Log;
  readonly scheme: Scheme;
  readonly deliverables: Deliverables;
  readonly holidays: Holidays;
  readonly retirementInForce: boolean;
  /** Tells whoever works off the outbox that something was queued. */
  readonly wake: () => void;
}

/** How much more than the limit is read of a file that is too large, so that its sender can be told. */
const PATIENCE = 8;

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src ${STYLE_HASH}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** The one-time upload page: one ticket, one person, one report, one file. */
export function uploadRoutes(parts: UploadParts): (server: Server) => void {
  return (server) => {
    server.get('/upload/:secret', async (request: Request, response: Response) =>
      answered(parts, request, response, async () => {
        const visit = await visitOf(parts, request);
        if (!visit) return sendExpired(request, response);
        const words = wordsFor(request, visit);
        send(response, 200, uploadHtml(words, formPage(parts, words, visit)));
      }),
    );
    server.post('/upload/:secret', async (request: Request, response: Response) =>
      answered(parts, request, response, async () => {
        const visit = await visitOf(parts, request);
        if (!visit) {
          await drained(parts, request);
          return sendExpired(request, response);
        }
        await receive(parts, visit, request, response);
      }),
    );
  };
}

/** A fault is logged once and answered in words; going back in the browser, the page and the file are still there. */
async function answered(
  { log }: UploadParts,
  request: Request,
  response: Response,
  work: () => Promise<void>,
): Promise<void> {
  return correlated(async () => {
    try {
      await work();
    } catch (error) {
      const reference = newReference();
      const words = wordsFor(request, undefined);
      log.error('upload failed', { reference, error: error instanceof Error ? error.stack : String(error) });
      const lines = [words.t('failure.saved'), words.t('failure.reference', { reference })];
      send(response, 503, uploadHtml(words, { title: words.t('failure.title'), lines, accepted: null }));
    }
  });
}

async function receive(
  parts: UploadParts,
  visit: Visit,
  request: Request,
  response: Response,
): Promise<void> {
  const { deliverables } = parts;
  const words = wordsFor(request, visit);
  const again = (status: number, error: string): void =>
    send(response, status, uploadHtml(words, { ...formPage(parts, words, visit), error }));
  try {
    const file = await takeFile(request, deliverables.limit * PATIENCE, (name, content) =>
      deliverables.receive(name, content),
    );
    if (!file) return again(400, words.t('report.web.noFile'));
    await attach(parts, words, visit, file);
    parts.wake();
    send(response, 200, uploadHtml(words, thanksPage(words, file)));
  } catch (error) {
    if (error instanceof UpstreamError && error.system === 'upload')
      return again(400, words.t('report.web.lost'));
    if (!(error instanceof DomainError)) throw error;
    parts.log.info('upload refused', { code: error.code });
    if (error.code === 'uploadExpired') return sendExpired(request, response);
    again(error.code === 'fileTooLarge' ? 413 : 422, words.t(`error.${error.code}`, error.params));
  }
}

/** Who may is looked up anew: sending a file takes a while. */
async function attach(
  parts: UploadParts,
  { locale }: Words,
  { store, ticket }: Visit,
  file: ReceivedFile,
): Promise<void> {
  const { clock, scheme, holidays, retirementInForce } = parts;
  const [company, person] = await Promise.all([
    store.companies.get(COMPANY_ID),
    store.people.get(ticket.personId),
  ]);
  const now = clock.now();
  const conversationId = 'upload page';
  if (!company || !person) throw new DomainError('notAllowed');
  const sender = {
    store,
    company,
    scheme,
    holidays,
    retirementInForce,
    now,
    actor: person,
    ...dayAt(company.timeZone, now),
    newId: randomUUID,
    conversationId,
    words: createWords(person.locale ?? locale, company.timeZone),
  };
  const attempt = { verb: 'report.upload', recordId: ticket.reportId };
  if (!mayAct(person.roles, REPORTERS)) {
    await recordRefusal(sender, attempt, 'otherRole');
    throw new DomainError('notAllowed');
  }
  try {
    await recordUpload(sender, ticket, file);
  } catch (error) {
    const refusal = error instanceof DomainError && refusalIn({ outcome: changeOutcome(error) });
    if (refusal) await recordRefusal(sender, attempt, refusal);
    throw error;
  }
}

function formPage({ deliverables }: UploadParts, words: Words, { number }: Visit): UploadHtml {
  return {
    title: words.t('report.uploadTitle', { number }),
    lines: [words.t('report.uploadKinds', { limitBytes: deliverables.limit })],
    accepted: deliverables.extensions,
  };
}

function thanksPage(words: Words, { name, size }: ReceivedFile): UploadHtml {
  const lines = [words.t('report.web.thanks', { name, sizeBytes: size }), words.t('report.web.chat')];
  return { title: words.t('report.attached'), lines, accepted: null };
}

function sendExpired(request: Request, response: Response): void {
  const words = wordsFor(request, undefined);
  const lines = [words.t('error.uploadExpired')];
  send(
    response,
    410,
    uploadHtml(words, { title: words.t('report.web.expiredTitle'), lines, accepted: null }),
  );
}

/** Reads a form that nobody wants, since an answer before its end would not be seen. */
async function drained({ deliverables }: UploadParts, request: Request): Promise<void> {
  const unwanted = async (): Promise<void> => undefined;
  await takeFile(request, deliverables.limit * PATIENCE, async (_name, content) => {
    content.resume();
    return unwanted();
  }).catch(unwanted);
}

function send(response: Response, status: number, html: string): void {
  if (response.destroyed) return;
  response.writeHead(status, HEADERS);
  response.end(html);
}
