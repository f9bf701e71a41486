import { z } from 'zod';

const record = z.record(z.string(), z.unknown());

/**
 * Brings facts in which earlier releases wrote a list as `number.0`, `number.1` into today's form, `list: [{ number }]`.
 * Facts that have the list stay as they are.
 */
export function withList(list: string, fields: readonly string[]): (facts: unknown) => unknown {
  return (facts) => {
    const known = record.safeParse(facts).data;
    if (!known || list in known) return facts;
    const rows = [];
    for (let at = 0; fields.some((field) => `${field}.${at}` in known); at += 1)
      rows.push(Object.fromEntries(fields.map((field) => [field, known[`${field}.${at}`] ?? null])));
    return { ...known, [list]: rows };
  };
}

/** Brings a list that earlier releases wrote as one text, `numbers: 'A, B'`, into today's form, `numbers: ['A', 'B']`. */
export function withParts(list: string, separator: string): (facts: unknown) => unknown {
  return (facts) => {
    const known = record.safeParse(facts).data;
    const written = known?.[list];
    if (typeof written !== 'string') return facts;
    return { ...known, [list]: written.split(separator).filter((part) => part !== '') };
  };
}

/**
 * Brings pairs that earlier releases wrote as one text, `statuses: 'DDPS:active SDPS:inProgress'`, into today's form,
 * `statuses: [{ program: 'DDPS', status: 'active' }, …]`.
 */
export function withPairs(
  list: string,
  [key, value]: readonly [string, string],
): (facts: unknown) => unknown {
  return (facts) => {
    const known = record.safeParse(facts).data;
    const written = known?.[list];
    if (typeof written !== 'string') return facts;
    const pairs = written.split(' ').filter((pair) => pair !== '');
    return {
      ...known,
      [list]: pairs.map((pair) => {
        const [name, code] = pair.split(':');
        return { [key]: name, [value]: code };
      }),
    };
  };
}

/**
 * Brings lists that earlier releases wrote as one text, `roles: 'consultant,viewer'`, or not at all, into today's form,
 * `roles: ['consultant', 'viewer']`.
 */
export function withItems(...lists: readonly string[]): (facts: unknown) => unknown {
  return (facts) => {
    const known = record.safeParse(facts).data;
    if (!known) return facts;
    return { ...known, ...Object.fromEntries(lists.map((list) => [list, items(known[list] ?? '')])) };
  };
}

function items(written: unknown): unknown {
  return typeof written === 'string' ? written.split(',').filter((item) => item !== '') : written;
}

/**
 * Brings a list that earlier releases wrote with a number in each name, `rate3: 90000`, into today's form,
 * `rates: [{ days: 3, amount: 90000 }]`. Facts that have the list stay as they are.
 */
export function withNumbered(
  list: string,
  prefix: string,
  [number, value]: readonly [string, string],
): (facts: unknown) => unknown {
  const name = new RegExp(`^${prefix}(\\d+)$`);
  return (facts) => {
    const known = record.safeParse(facts).data;
    if (!known || list in known) return facts;
    const rows = Object.entries(known).flatMap(([field, written]) => {
      const [, counted] = name.exec(field) ?? [];
      return counted === undefined ? [] : [{ [number]: Number(counted), [value]: written }];
    });
    return { ...known, [list]: rows };
  };
}
