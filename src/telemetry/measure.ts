import {
  metrics,
  SpanStatusCode,
  trace,
  type Attributes,
  type BatchObservableResult,
  type Span,
} from '@opentelemetry/api';
import { correlation } from './correlation';

/** The name that every span and instrument is registered under. */
const SCOPE = 'voucher-desk';

/** Made at the first use, which comes after the start of what collects them; without one they do nothing. */
let made: ReturnType<typeof makeInstruments> | undefined;

function instruments() {
  made ??= makeInstruments();
  return made;
}

function makeInstruments() {
  const meter = metrics.getMeter(SCOPE);
  const ms = { unit: 'ms' };
  return {
    turns: meter.createHistogram('voucher_desk.turn.duration', { ...ms, description: 'Time of one turn' }),
    sends: meter.createCounter('voucher_desk.send.count', { description: 'Attempts to send' }),
    answers: meter.createHistogram('voucher_desk.http.duration', { ...ms, description: 'Time to an answer' }),
    depth: meter.createObservableGauge('voucher_desk.outbox.depth', { description: 'Items due, not sent' }),
    age: meter.createObservableGauge('voucher_desk.outbox.age', { ...ms, description: 'Wait of the oldest' }),
  };
}

/** Runs the work as one span. An error is named by its class alone, since its message may hold what somebody wrote. */
async function inSpan<T>(name: string, attributes: Attributes, work: (span: Span) => Promise<T>): Promise<T> {
  const about = { ...attributes, 'voucher_desk.correlation': correlation() };
  return trace.getTracer(SCOPE).startActiveSpan(name, { attributes: about }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'Error' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** One turn of a flow: how long it took, and what it answered. */
export function measureTurn<T extends { readonly page: { readonly outcome?: string } }>(
  flow: string,
  work: () => Promise<T>,
): Promise<T> {
  const started = performance.now();
  return inSpan(`turn ${flow}`, { flow }, async (span) => {
    let outcome = 'failed';
    try {
      const answer = await work();
      outcome = answer.page.outcome ?? 'answered';
      return answer;
    } finally {
      span.setAttribute('outcome', outcome);
      instruments().turns.record(performance.now() - started, { flow, outcome });
    }
  });
}

/** One attempt to send something from the outbox: by which way, and what came of it. */
export function measureSend<
  T extends { readonly route: string; readonly outcome: { readonly kind: string } },
>(work: () => Promise<T>): Promise<T> {
  return inSpan('send', {}, async (span) => {
    const sent = await work();
    const attributes = { route: sent.route, outcome: sent.outcome.kind };
    span.setAttributes(attributes);
    instruments().sends.add(1, attributes);
    return sent;
  });
}

/** One request to another system; `path` names nobody. */
export function measureRequest<T>(method: string, path: string, work: () => Promise<T>): Promise<T> {
  return inSpan(`${method} ${path}`, { method, path }, work);
}

/** One answer over HTTP. */
export function measureAnswer(route: string, status: number, milliseconds: number): void {
  instruments().answers.record(milliseconds, { route, status });
}

/** What waits in the outbox. */
export interface Backlog {
  readonly depth: number;
  /** Milliseconds that the oldest has been due. */
  readonly age: number;
}

/** Asks for the backlog whenever metrics are collected; the answer ends it. Without anything that collects, it is never asked. */
export function watchBacklog(read: () => Promise<Backlog>): () => void {
  const { depth, age } = instruments();
  const observe = async (result: BatchObservableResult): Promise<void> => {
    const backlog = await read();
    result.observe(depth, backlog.depth);
    result.observe(age, backlog.age);
  };
  const meter = metrics.getMeter(SCOPE);
  meter.addBatchObservableCallback(observe, [depth, age]);
  return () => meter.removeBatchObservableCallback(observe, [depth, age]);
}
