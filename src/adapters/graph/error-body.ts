import { z } from 'zod';

const graphFault = z.object({ error: z.object({ code: z.string().regex(/^[\w.-]{1,80}$/) }) });

/**
 * The body of a failed answer as the client takes it: with Graph's code, and without its message, which may name
 * people. The client forgets the headers of an answer whose body is not of this form.
 */
export function errorBody(status: number, body: Buffer): string {
  const parsed = graphFault.safeParse(json(body.toString()));
  const code = parsed.success ? parsed.data.error.code : `http${status}`;
  return JSON.stringify({ error: { code, message: code } });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
