import { z } from 'zod';

/** Names inside a backup. */
export const DATABASE = 'voucher-desk.db';
export const MANIFEST = 'manifest.json';

/** All that a backup holds; no other name is ever written to a disk. */
const NAME =
  /^(voucher-desk\.db|deliverables\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}|mail\/[\w-][\w.-]*\.eml)$/;

const manifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  files: z.array(
    z.strictObject({ name: z.string().regex(NAME), size: z.int().min(0), sha256: z.hash('sha256') }),
  ),
});

/** What a backup holds: the last file in it. */
export type Manifest = z.infer<typeof manifest>;

/** One file of it. */
export type Listed = Manifest['files'][number];

/** Whether a file of the data folder belongs into a backup. */
export function isKept(name: string): boolean {
  return NAME.test(name);
}

/** Reads the manifest; throws where it is none. */
export function parseManifest(text: string): Manifest {
  return manifest.parse(JSON.parse(text));
}
