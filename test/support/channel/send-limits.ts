/** What Teams takes of one bot: sends, and the milliseconds in which at most so many are taken. */
type Limit = readonly [sends: number, withinMs: number];

/** For one conversation; learn.microsoft.com, "Optimize your bot with rate limiting in Teams". */
const PER_CONVERSATION: readonly Limit[] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];

/** For all conversations of one tenant. */
const PER_TENANT: readonly Limit[] = [[50, 1_000]];

/** Counts sends as Teams does. */
export interface SendLimits {
  /** Counts the send, or, where it is one too many, answers after how many milliseconds it would be taken. */
  take(send: { conversationId: string; tenantId: string }, now: number): number | undefined;
}

export function sendLimits(): SendLimits {
  const taken = new Map<string, number[]>();
  return {
    take({ conversationId, tenantId }, now) {
      const counts = [
        [`conversation ${conversationId}`, PER_CONVERSATION],
        [`tenant ${tenantId}`, PER_TENANT],
      ] as const;
      const waits = counts.flatMap(([key, limits]) => waitsOf(taken.get(key) ?? [], limits, now));
      if (waits.length > 0) return Math.max(...waits);
      for (const [key, limits] of counts) {
        const longest = Math.max(...limits.map(([, withinMs]) => withinMs));
        const times = (taken.get(key) ?? []).filter((at) => at > now - longest);
        taken.set(key, [...times, now]);
      }
      return undefined;
    },
  };
}

function waitsOf(times: readonly number[], limits: readonly Limit[], now: number): number[] {
  return limits.flatMap(([sends, withinMs]) => {
    const last = times.at(-sends);
    return last !== undefined && last > now - withinMs ? [last + withinMs - now] : [];
  });
}
