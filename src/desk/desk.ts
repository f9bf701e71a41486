import type { Page } from '../cards/page';
import { ANYONE, mayAct } from '../domain/company/role';
import { DomainError } from '../errors';
import { createVocabulary, type Vocabulary } from '../language/sentence/vocabulary';
import type { Attachment } from '../ports';
import { aboutPage } from './about-page';
import { isUsable, type Answer, type Flow, type Question, type Slots, type Step, type Turn } from './flow';
import { opening } from './links';
import type { Attempt } from './named-records';
import { outdatedPage } from './pages';
import { recordRefusal, refusalIn } from './record-refusal';
import { faultPage, refusalPage, setupPage, waitingPage } from './refusal';
import { measureTurn } from '../telemetry/measure';

/** All flows behind one door: who may come in is decided here, at the moment of the press. */
export interface Desk {
  readonly flows: readonly Flow[];
  /** All that these flows can be told. */
  readonly vocabulary: Vocabulary;
  /** The verb if a step has it: a client may send any text for one. */
  knownVerb(verb: string | null): string | null;
  /** The page that a command opens. */
  open(turn: Turn, flowId: string, slots: Slots): Promise<Page>;
  /** The answer to a question that a flow has declared. */
  answer(turn: Turn, questionId: string, question: Question): Promise<Page>;
  /**
   * The answer to a question that no flow has declared: the first page of the first of these flows whose page only
   * shows, else what the first of them is for and who may.
   */
  tellOf(turn: Turn, flowIds: readonly string[], question: Question): Promise<Page>;
  /** The answer to what was attached in the chat; undefined where no flow takes any. */
  receive(turn: Turn, attached: readonly Attachment[]): Promise<Page> | undefined;
  /** The answer to a pressed button. */
  press(turn: Turn, press: Press): Promise<Answer>;
}

export interface Press {
  readonly verb: string;
  readonly card: unknown;
  readonly typed: Readonly<Record<string, string>>;
}

/** The desk made of these flows; throws when two steps share a verb. */
export function createDesk(flows: readonly Flow[]): Desk {
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const byVerb = new Map<string, { flow: Flow; step: Step }>();
  for (const flow of flows) {
    for (const step of [openStep(flow), ...flow.steps]) {
      if (byVerb.has(step.verb)) throw new Error(`two steps for ${step.verb}`);
      byVerb.set(step.verb, { flow, step });
    }
  }
  const changes = ({ buttons }: Page): boolean =>
    buttons.some((button) => button.kind === 'submit' && byVerb.get(button.verb)?.step.changes === true);
  return {
    flows,
    vocabulary: createVocabulary(flows),
    knownVerb: (verb) => (verb !== null && byVerb.has(verb) ? verb : null),
    async open(turn, flowId, slots) {
      const flow = byId.get(flowId);
      if (!flow) return outdatedPage(turn);
      const asked = { flow, verb: opening(flow).verb, roles: flow.roles };
      const { voucher, vouchers: numbers = voucher === undefined ? [] : [voucher] } = slots;
      return pageOf(turn, asked, { numbers }, () => flow.open(turn, slots));
    },
    async answer(turn, questionId, question) {
      const flow = flows.find(({ answers = [] }) => answers.some(({ id }) => id === questionId));
      const declared = flow?.answers?.find(({ id }) => id === questionId);
      if (!flow || !declared) return outdatedPage(turn);
      const asked = { flow, verb: questionId, roles: ANYONE };
      return pageOf(turn, asked, {}, () => declared.answer(turn, question));
    },
    async tellOf(turn, flowIds, question) {
      const about = flowIds.flatMap((id) => byId.get(id) ?? []);
      const [flow] = about;
      if (!flow) return outdatedPage(turn);
      const asked = { flow, verb: opening(flow).verb, roles: ANYONE };
      return pageOf(turn, asked, {}, async () => {
        for (const one of about.filter((candidate) => isUsable(turn, candidate))) {
          const page = await one.open(turn, question);
          if (!changes(page)) return page;
        }
        return aboutPage(turn, flow);
      });
    },
    receive(turn, attached) {
      const flow = flows.find((candidate) => 'receive' in candidate);
      if (!flow) return undefined;
      const asked = { flow, verb: `${flow.id}.receive`, roles: flow.roles };
      return pageOf(
        turn,
        asked,
        {},
        async () => (await flow.receive?.(turn, attached)) ?? outdatedPage(turn),
      );
    },
    async press(turn, { verb, card, typed }) {
      const found = byVerb.get(verb);
      if (!found) return { page: outdatedPage(turn), isQueued: false };
      const { flow, step } = found;
      const asked = { flow, verb, roles: step.roles };
      return answer(turn, asked, { card, typed }, () => step.respond(turn, card, typed));
    },
  };
}

/** Every flow can be opened by a button as well as by its command. */
function openStep(flow: Flow): Step {
  return {
    verb: opening(flow).verb,
    roles: flow.roles,
    respond: async (turn) => ({ page: await flow.open(turn, {}), isQueued: false }),
  };
}

/** What is asked of a flow. */
interface Asked {
  readonly flow: Flow;
  readonly verb: string;
  readonly roles: Flow['roles'];
}

/** What came with it. */
type Sent = Pick<Attempt, 'card' | 'typed' | 'numbers'>;

async function pageOf(turn: Turn, asked: Asked, sent: Sent, page: () => Promise<Page>): Promise<Page> {
  return (await answer(turn, asked, sent, async () => ({ page: await page(), isQueued: false }))).page;
}

/** The one way to an answer: measured, and a refusal is written down, whichever step says it. */
function answer(turn: Turn, asked: Asked, sent: Sent, respond: () => Promise<Answer>): Promise<Answer> {
  return measureTurn(asked.flow.id, async () => {
    const answered = await admitted(turn, asked, respond);
    const { recordId } = answered.page;
    const refusal = refusalIn(answered.page);
    if (refusal) await recordRefusal(turn, { ...sent, verb: asked.verb, recordId }, refusal);
    return answered;
  });
}

async function admitted(turn: Turn, { flow, roles }: Asked, respond: () => Promise<Answer>): Promise<Answer> {
  const instead = await barrier(turn, flow, roles);
  if (instead) return { page: instead, isQueued: false };
  try {
    return await respond();
  } catch (error) {
    if (error instanceof DomainError) return { page: await faultPage(turn, error), isQueued: false };
    throw error;
  }
}

/** What somebody is answered who may not come in. */
async function barrier(turn: Turn, flow: Flow, roles: Flow['roles']): Promise<Page | undefined> {
  if (turn.actor.roles.length === 0) return flow.beforeAdmission ? undefined : waitingPage(turn);
  if (!mayAct(turn.actor.roles, roles)) return refusalPage(turn, roles);
  return turn.company.version === 0 && !flow.beforeSetup ? setupPage(turn) : undefined;
}
