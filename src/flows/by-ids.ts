/** Ids in one query: databases limit the number of parameters. */
const AT_ONCE = 400;

/** The records with these ids, whatever their number. */
export async function byIds<R>(
  ids: readonly string[],
  list: (some: readonly string[]) => Promise<R[]>,
): Promise<R[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) =>
    list(ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE)),
  );
  return (await Promise.all(parts)).flat();
}
