import type { Instant } from '../../../src/domain/time/dates';
import type { Change, Kept, TableName, Write } from './change';

/** A record as it was from one moment on, up to the next version. */
export interface Version<T extends TableName> {
  readonly from: Instant;
  readonly record: Kept[T];
}

type Versions = { readonly [T in TableName]: Map<string, Version<T>[]> };

/** All that ever was, as those who made it know it, oldest first. */
export class History {
  private readonly versions: Versions = {
    vouchers: new Map(),
    reports: new Map(),
    claims: new Map(),
    enrollments: new Map(),
    qualifications: new Map(),
    paymentSetups: new Map(),
    people: new Map(),
    noticeSettings: new Map(),
    conversations: new Map(),
  };

  constructor(before: readonly Write[], changes: readonly Change[], from: Instant) {
    for (const write of before) this.keep(write, from);
    for (const { at, writes } of changes) for (const write of writes) this.keep(write, at);
  }

  /** The record at a moment; a change at that moment has happened. */
  at<T extends TableName>(table: T, id: string, at: Instant): Kept[T] | undefined {
    return this.versions[table].get(id)?.findLast(({ from }) => from <= at)?.record;
  }

  /** All records at a moment. */
  all<T extends TableName>(table: T, at: Instant): Kept[T][] {
    return this.ids(table).flatMap((id) => this.at(table, id, at) ?? []);
  }

  ids(table: TableName): string[] {
    return [...this.versions[table].keys()];
  }

  /** The moments at which a record became what it was. */
  moments(table: TableName, id: string): Instant[] {
    return this.versions[table].get(id)?.map(({ from }) => from) ?? [];
  }

  private keep<T extends TableName>({ table, record }: Write<T>, from: Instant): void {
    const known = this.versions[table].get(record.id);
    if (known) known.push({ from, record });
    else this.versions[table].set(record.id, [{ from, record }]);
  }
}
