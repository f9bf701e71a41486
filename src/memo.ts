/** What `make` gives for a key, made once; of more keys than `most`, those that came first are made anew. */
export function memo<V, K extends string = string>(most: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const [first] = known.keys();
    if (first !== undefined && known.size >= most) known.delete(first);
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
