/** A record as the store keeps it: the version counts the writes, and guards each next one. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}
