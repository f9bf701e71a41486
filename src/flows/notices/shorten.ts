/** The text, or its beginning where it is longer than so many characters: enough to know a name by. */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
