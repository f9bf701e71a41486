import type { Person } from '../company/company';
import type { CalendarDate } from '../time/dates';
import type { NoticeSettings } from './notice-settings';

/**
 * Who is told in the person's stead on a day: the stand-in, or in turn the stand-in's, until somebody is there. Where
 * that leads in a circle, or to somebody who has left, the person is told: better to an empty desk than to nobody.
 */
export function standInFor(
  person: Person,
  settingsOf: (personId: string) => NoticeSettings | undefined,
  peopleById: ReadonlyMap<string, Person>,
  on: CalendarDate,
): Person {
  const passed = new Set<string>();
  let current = person;
  for (;;) {
    const { standIn = null } = settingsOf(current.id) ?? {};
    if (!standIn || on < standIn.from || on > standIn.to) return current;
    passed.add(current.id);
    const next = peopleById.get(standIn.personId);
    if (!next || next.roles.length === 0 || passed.has(next.id)) return person;
    current = next;
  }
}
