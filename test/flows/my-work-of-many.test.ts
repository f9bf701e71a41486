import { RECORDED } from '../../src/domain/confirmation';
import { addDays } from '../../src/domain/time/dates';
import type { Role } from '../../src/domain/company/role';
import type { Voucher } from '../../src/domain/voucher/voucher';
import { workItems, type WorkInput } from '../../src/domain/work';
import type { WorkItem } from '../../src/domain/work-item';
import { loadWork } from '../../src/flows/my-work/load-work';
import type { Store } from '../../src/ports';
import { planningServices as scheme } from '../../src/schemes/planning-services';
import {
  assigned,
  claim,
  CONFIRMED,
  enrollment,
  person,
  redeemed,
  report,
  reserved,
} from '../domain/records';
import { readsOf } from '../support/store/counted-reads';
import { createWorld, TODAY, type World } from '../support/chat/world';
import { everywhere } from '../support/records/day';

const MANY = 400;
const LENGTHS = scheme.rules.lengths.values;
const PROGRAMS = scheme.programs.map(({ id }) => id);

/** Vouchers of every state, some of which only wait; by turns, so that each kind meets every date. */
function voucherOf(index: number): Voucher {
  const facts = {
    id: `v-${String((index * 7919) % 10_000).padStart(5, '0')}-${index}`,
    number: `N-${index}`,
    key: `n-${index}`,
    days: LENGTHS[index % LENGTHS.length] ?? 5,
    programId: PROGRAMS[index % 3] ?? 'SDPS',
    expiresOn: addDays(TODAY, ((index * 37) % 230) - 40),
  };
  const startsOn = addDays(TODAY, ((index * 13) % 60) - 30);
  const dates = { startsOn, endsOn: addDays(startsOn, 5), leadId: index % 4 ? 'p1' : 'p2' };
  const confirmation = index % 3 ? CONFIRMED : RECORDED;
  if (index % 5 < 2) return assigned(facts);
  if (index % 5 < 4) return reserved(facts, dates, confirmation);
  const claimId = index % 2 ? `c-${index}` : null;
  return redeemed(addDays(TODAY, -(index % 90)), facts, { claimId, confirmation });
}

async function seed(store: Store, vouchers: readonly Voucher[]): Promise<void> {
  for (let from = 0; from < vouchers.length; from += 50)
    await store.vouchers.addAll(vouchers.slice(from, from + 50));
  const states = ['draft', 'submitted', 'inReview', 'actionRequired', 'approved', 'held', 'paid'] as const;
  for (const [index, { id, claimId, state }] of vouchers.entries()) {
    if (state === 'reserved' && index % 3 === 0)
      await store.reports.add(report(index % 2 ? 'draft' : 'submitted', { id }));
    if (claimId === null) continue;
    const of = states[index % states.length] ?? 'draft';
    await store.claims.add(
      claim(of, {
        id: claimId,
        lines: [{ voucherId: id, amount: null }],
        dueOn: addDays(TODAY, (index % 70) - 20),
        confirmation: of === 'draft' ? null : index % 2 ? RECORDED : CONFIRMED,
      }),
    );
  }
  await store.enrollments.add(enrollment('2027-04-01'));
}

/** The same from all records. */
async function everything(store: Store, actor: WorkInput['actor']): Promise<WorkItem[]> {
  const open = ['draft', 'submitted', 'inReview', 'actionRequired', 'approved', 'held'] as const;
  const claims = await store.claims.list({ state: open });
  const vouchers = (await store.vouchers.list()).filter(({ state, claimId, expiresOn }) =>
    state === 'redeemed'
      ? claimId === null || claims.some(({ id }) => id === claimId)
      : expiresOn >= addDays(TODAY, -30),
  );
  return workItems({
    actor,
    vouchers,
    reports: await store.reports.list(),
    claims,
    enrollments: await store.enrollments.list(),
    paymentSetups: [],
    waiting: [],
    scheme,
    ...everywhere(TODAY),
  });
}

describe('the work that follows from many records', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await seed(
      world.store,
      Array.from({ length: MANY }, (_, index) => voucherOf(index)),
    );
  });
  afterAll(() => world.close());

  const brief = (items: readonly WorkItem[]) =>
    items.map(({ key, step, daysLeft, params }) => [key, step?.data['id'], daysLeft, params['customer']]);

  it.each<[Role[], number]>([
    [['partnerAdmin'], 21],
    [['partnerAdmin'], 31],
    [['partnerAdmin'], 61],
    [['partnerAdmin'], 1001],
    [['viewer'], 31],
    [['consultant'], 31],
    [['globalAdmin'], 31],
    [['globalAdmin', 'partnerAdmin'], 41],
  ])('is the same as from all of them, and in the same order: %j, %i', async (roles, most) => {
    const actor = person('p2', ...roles);
    const known = await loadWork({ store: world.store, actor, scheme, ...everywhere(TODAY) }, most);
    const all = await everything(world.store, actor);
    expect(brief(known.slice(0, most))).toEqual(brief(all.slice(0, most)));
    expect(known.length >= most).toBe(all.length >= most);
  });

  it('is read without reading all of them', async () => {
    const { rows, unbounded } = await readsOf(world, async () => {
      const card = await world.chat('kenji').say('my work');
      expect(card.text).toContain('More than 20 things, most urgent first');
      expect(card.rows).toHaveLength(10);
    });
    expect(unbounded).toEqual([]);
    expect(rows).toBeLessThan(400);
  });
});
