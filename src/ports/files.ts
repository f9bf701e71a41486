import type { Readable } from 'node:stream';

/** A stored file: its content hash (hex SHA-256) and size in bytes. */
export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
}

/** Where content is kept while it is received, until it is known whole. */
export interface Staging {
  /**
   * Writes the content, hands over the path of the whole of it, and removes what is still there afterwards; throws
   * `DomainError('fileTooLarge')` past the limit (bytes).
   */
  receive(
    content: Readable,
    limit: number,
    take: (path: string, stored: StoredFile) => Promise<void>,
  ): Promise<StoredFile>;
}

/** Where deliverables are kept, by content hash. */
export interface FileStore {
  /**
   * Stores all of the content or nothing; throws `DomainError('fileTooLarge')` past the limit (bytes). `inspect` gets
   * the path of the whole content before it is kept; when it throws, nothing is.
   */
  put(content: Readable, limit: number, inspect?: (path: string) => Promise<void>): Promise<StoredFile>;
  read(sha256: string): Promise<Readable>;
}

/** A file that a person attached in the chat. */
export interface AttachedFile {
  readonly name: string;
  readonly downloadUrl: string;
}

/** What a person sent beside words: a file; one that came without the link to it; a picture; or what is neither. */
export type Attachment =
  ({ readonly kind: 'file' } & AttachedFile) | { readonly kind: 'unlinked' | 'picture' | 'other' };

/** Fetches a file that a person attached; throws `UpstreamError` when it can't be had. */
export interface Downloads {
  open(file: AttachedFile): Promise<Readable>;
}

/** A file that was checked and is kept; the name is for display only. */
export interface ReceivedFile extends StoredFile {
  readonly name: string;
  readonly mediaType: string;
}

/** How a file comes to a report: as an attachment in the chat, or through the desk's own upload page. */
export interface Deliverables {
  /** Address of a new one-time upload page; null where files come as attachments in the chat. */
  uploadPage(secret: string): string | null;
  /** Largest file in bytes. */
  readonly limit: number;
  /** How the names of accepted files end, with the dot. */
  readonly extensions: readonly string[];
  /** Checks and keeps a file before any record names it; throws `DomainError` with the reason when it is not accepted. */
  receive(name: string, content: Readable): Promise<ReceivedFile>;
  /** The same for a file that was attached in the chat; throws `UpstreamError` when it can't be had. */
  fetch(file: AttachedFile): Promise<ReceivedFile>;
}
