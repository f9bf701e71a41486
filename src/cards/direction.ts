const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Without the characters that turn the direction of all that follows in a line; text of any script is read right without them. */
export function unturned(text: string): string {
  return text.replace(TURNS, '');
}
