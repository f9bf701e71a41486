/**
 * A third of the list, which third the asking test says, so that several tests together try all of it; all of it in
 * `npm run test:trust`, which has minutes.
 */
export function sampled<T>(all: readonly T[], third: 0 | 1 | 2): readonly T[] {
  return isWhole ? all : all.filter((_, index) => index % 3 === third);
}

/** Whether tests are to try all that they can. */
export const isWhole = process.env['TRY_ALL'] !== undefined;
