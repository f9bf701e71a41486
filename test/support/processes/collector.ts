import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const attributes = z
  .array(
    z.object({
      key: z.string(),
      value: z.object({
        stringValue: z.string().optional(),
        intValue: z.union([z.number(), z.string()]).optional(),
      }),
    }),
  )
  .optional()
  .transform((list = []) =>
    Object.fromEntries(list.map(({ key, value }) => [key, value.stringValue ?? value.intValue])),
  );
const point = z.looseObject({ attributes });
const points = z.object({ dataPoints: z.array(point) }).optional();
const metric = z.object({ name: z.string(), sum: points, gauge: points, histogram: points });
const body = z.object({
  resourceSpans: z
    .array(
      z.object({
        scopeSpans: z.array(z.object({ spans: z.array(z.looseObject({ name: z.string(), attributes })) })),
      }),
    )
    .default([]),
  resourceMetrics: z
    .array(z.object({ scopeMetrics: z.array(z.object({ metrics: z.array(metric) })) }))
    .default([]),
});

export type Span = z.infer<typeof body>['resourceSpans'][number]['scopeSpans'][number]['spans'][number];

/** What takes OTLP over HTTP, as JSON, on this machine. */
export interface Collector {
  readonly url: string;
  /** All that came, as it came. */
  readonly bodies: readonly string[];
  spans(): Span[];
  /** The points of a metric in the last delivery that had it. */
  points(name: string): z.infer<typeof point>[];
  close(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((received) => {
      bodies.push(received);
      response.setHeader('content-type', 'application/json');
      response.end('{}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const { port }: AddressInfo = Object(server.address());
  const parsed = () => bodies.map((received) => body.parse(JSON.parse(received)));
  return {
    url: `http://127.0.0.1:${port}`,
    bodies,
    spans: () =>
      parsed().flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    points: (name) =>
      parsed()
        .flatMap(({ resourceMetrics }) =>
          resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics)),
        )
        .filter((each) => each.name === name)
        .map(({ sum, gauge, histogram }) => (sum ?? gauge ?? histogram)?.dataPoints ?? [])
        .at(-1) ?? [],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
