import type { CalendarDate, Instant } from '../../../../src/domain/time/dates';
import type { Locale } from '../../../../src/domain/locale';
import type { NoticeKind, Topic } from '../../../../src/domain/notice/reminder';
import type { Holidays } from '../../../../src/ports';
import { wallAt, weekday } from '../calendar';
import type { Kept } from '../change';
import type { History } from '../history';
import { COMPANY, OFFICES } from '../offices';
import type { Whom } from './reason';

/** What somebody leaves out with a topic. */
const TOPICS: Readonly<Record<Topic, readonly NoticeKind[]>> = {
  vouchers: ['voucherNotReserved', 'voucherExpiring', 'latestStart'],
  delivery: ['reportMissing', 'notRedeemed'],
  claims: ['notClaimed', 'claimStuck', 'paymentSetup'],
  confirmations: ['notConfirmed'],
  renewal: ['renewal', 'qualificationEnding'],
  mails: ['voucherMail'],
};

/** The hours that somebody keeps, as they are at a moment. */
export interface Hours {
  readonly zone: string;
  readonly digestAt: string;
  readonly quiet: { readonly from: string; readonly to: string } | null;
  isOff(day: CalendarDate): boolean;
}

/** Who is who at a moment. */
export class People {
  constructor(
    private readonly history: History,
    private readonly holidays: Holidays,
  ) {}

  /** Everybody whom it concerns, whether or not they want to hear of it. */
  concerned(whom: Whom, at: Instant): string[] {
    const everybody = this.history.all('people', at).filter(({ roles }) => roles.length > 0);
    if (whom.role === 'globalAdmin')
      return ids(everybody.filter(({ roles }) => roles.includes('globalAdmin')));
    const admins = everybody.filter(({ roles }) => roles.includes('partnerAdmin'));
    const inOffice = admins.filter(({ locationId }) => locationId !== null && locationId === whom.office);
    const country = whom.country ?? countryOf(whom.office);
    const inCountry = admins.filter(
      ({ locationId }) => country !== null && countryOf(locationId) === country,
    );
    const told = inOffice.length > 0 ? inOffice : inCountry.length > 0 ? inCountry : admins;
    const lead = everybody.filter(
      ({ id, roles }) => id === whom.also && (roles.includes('consultant') || roles.includes('partnerAdmin')),
    );
    return [...new Set(ids([...told, ...lead]))];
  }

  /** Whether the person works here and wants to hear of this kind. */
  listens(id: string, kind: NoticeKind, at: Instant): boolean {
    const muted = this.history.at('noticeSettings', id, at)?.muted ?? [];
    const isMuted = muted.some((topic) => TOPICS[topic].includes(kind));
    return !isMuted && (this.history.at('people', id, at)?.roles.length ?? 0) > 0;
  }

  hours(id: string, at: Instant): Hours {
    const chosen = this.history.at('noticeSettings', id, at);
    const office = OFFICES.find((each) => each.id === this.history.at('people', id, at)?.locationId);
    const week = chosen?.workingDays ?? [1, 2, 3, 4, 5];
    return {
      zone: chosen?.timeZone ?? office?.timeZone ?? COMPANY.timeZone,
      digestAt: chosen?.digestAt ?? '08:30',
      quiet: chosen ? chosen.quiet : { from: '19:00', to: '08:00' },
      isOff: (day) =>
        !week.includes(weekday(day)) ||
        (office !== undefined &&
          (office.closedOn.includes(day) || this.holidays.isPublic(office.country, day))),
    };
  }

  /** Who reads at that moment what is meant for a person. */
  readerFor(id: string, at: Instant): string {
    const { day } = wallAt(this.hours(id, at).zone, at);
    const passed: string[] = [];
    let reader = id;
    for (;;) {
      const away = this.history.at('noticeSettings', reader, at)?.standIn;
      if (!away || day < away.from || day > away.to) return reader;
      passed.push(reader);
      reader = away.personId;
      const hasLeft = this.history.at('people', reader, at)?.roles.length === 0;
      if (hasLeft || passed.includes(reader)) return id;
    }
  }

  language(id: string, at: Instant): Locale {
    const person = this.history.at('people', id, at);
    const chat = this.history.at('conversations', `a:${id}`, at);
    return person?.locale ?? chat?.locale ?? person?.defaultLocale ?? COMPANY.defaultLocale;
  }

  /** The moments at which something about the person changed. */
  moments(id: string): Instant[] {
    return [...this.history.moments('people', id), ...this.history.moments('noticeSettings', id)];
  }
}

function ids(people: readonly Kept['people'][]): string[] {
  return people.map(({ id }) => id);
}

function countryOf(office: string | null): string | null {
  return OFFICES.find(({ id }) => id === office)?.country ?? null;
}
