import type { Scheme } from '../../../src/domain/scheme/scheme';
import { momentOf, plus } from './calendar';
import type { Change, Write } from './change';
import { claimLife } from './claim-lives';
import { companyLives } from './company-lives';
import { Diary, YEAR } from './diary';
import { History } from './history';
import { officeOf, type OfficeKey } from './offices';
import { MEMBERS } from './people';
import { peopleLives } from './people-lives';
import { chance, type Chance } from './random';
import { voucherLife } from './voucher-lives';

const SEED = 20260401;

/** What is there as the year begins, and all that happens in it, in order. */
export interface Plan {
  readonly before: readonly Write[];
  readonly changes: readonly Change[];
  readonly history: History;
}

/** The year of the company with so many vouchers, the same in every run. */
export function planOfTheYear(scheme: Scheme, count: number): Plan {
  const random = chance(SEED);
  const company = companyLives(scheme, random);
  const before: Write[] = [
    ...MEMBERS.flatMap(({ person, settings, chat }): Write[] => [
      { table: 'people', record: person },
      ...(settings ? [{ table: 'noticeSettings', record: settings } as const] : []),
      ...(chat ? [{ table: 'conversations', record: chat } as const] : []),
    ]),
    ...company.before,
  ];
  const changes = [...company.changes, ...peopleLives(), ...vouchers(scheme, random, count)]
    .filter(({ at }) => at >= YEAR.from && at < YEAR.to)
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return { before, changes, history: new History(before, changes, YEAR.from) };
}

/** Vouchers by ones, twos and threes, of one program and office, and the claim of those that are redeemed. */
function vouchers(scheme: Scheme, random: Chance, most: number): Change[] {
  const [firstProgram, ...otherPrograms] = scheme.programs;
  if (!firstProgram) throw new Error('a scheme without programs');
  const changes: Change[] = [];
  for (let count = 0; count < most;) {
    const office = random.pick<OfficeKey>(['tokyo', 'tokyo', 'tokyo', 'taipei', 'taipei', 'seattle']);
    const program = random.pick([firstProgram, ...otherPrograms]);
    const zone = officeOf(office).timeZone;
    const from = momentOf(zone, plus('2026-04-01', random.between(0, 330)), '09:00');
    const size = Math.min(random.pick([1, 1, 1, 2, 3]), most - count);
    const diaries = Array.from({ length: size }, () => new Diary(from, zone, random));
    const redeemed = diaries.flatMap((diary) => {
      count += 1;
      // A few are delivered where the company has no office.
      const country = random.happens(0.03) ? 'KR' : officeOf(office).country;
      const id = `v${String(count).padStart(3, '0')}`;
      diary.wait(random.between(0, 3));
      return voucherLife(diary, { id, program, office, country }) ?? [];
    });
    const latest =
      diaries
        .map(({ now }) => now)
        .sort()
        .at(-1) ?? from;
    const claim = new Diary(latest, zone, random);
    if (redeemed.length > 0) claimLife(claim, `c-${redeemed[0]?.id}`, redeemed, office);
    changes.push(...[...diaries, claim].flatMap((diary) => diary.changes));
  }
  return changes;
}
