import { z } from 'zod';
import { PAGE_LENGTH } from '../../desk/paging';

/** A voucher as a card showed it. */
export interface Pressed {
  readonly id: string;
  readonly version: number;
}

/** The vouchers of a card as one value of its data: `id:version,id:version`. */
export function pressedText(vouchers: readonly Pressed[]): string {
  return vouchers.map(({ id, version }) => `${id}:${version}`).join(',');
}

/** Reads that value; each voucher once, and no more of them than one card shows. */
export const pressedVouchers = z
  .string()
  .max(4000)
  .transform((text) => text.split(','))
  .pipe(
    z
      .array(z.string().regex(/^.{1,200}:\d{1,9}$/))
      .min(1)
      .max(PAGE_LENGTH),
  )
  .transform((parts) => parts.map(readPressed))
  .refine((vouchers) => new Set(vouchers.map(({ id }) => id)).size === vouchers.length);

function readPressed(part: string): Pressed {
  const at = part.lastIndexOf(':');
  return { id: part.slice(0, at), version: Number(part.slice(at + 1)) };
}
