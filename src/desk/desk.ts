import type { Page } from '../cards/page';
import { mayAct } from '../domain/company/role';
import { DomainError } from '../errors';
import type { AttachedFile } from '../ports';
import type { Flow, Slots, Step, Turn } from './flow';
import { outdatedPage } from './pages';
import { recordRefusal, refusalIn } from './record-refusal';
import { faultPage, refusalPage } from './refusal';
import { setupPage, waitingPage } from './setup';
import { measureTurn } from '../telemetry/measure';

/** All flows behind one door: who may come in is decided here, at the moment of the press. */
export interface Desk {
  readonly flows: readonly Flow[];
  /** The verb if a step has it: a client may send any text for one. */
  knownVerb(verb: string | null): string | null;
  /** The page that a command opens. */
  open(turn: Turn, flowId: string, slots: Slots): Promise<Page>;
  /** The answer to files that were attached in the chat; undefined where no flow takes any. */
  receive(turn: Turn, files: readonly AttachedFile[]): Promise<Page> | undefined;
  /** The answer to a pressed button. */
  press(turn: Turn, press: Press): Promise<Page>;
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
    for (const step of [opening(flow), ...flow.steps]) {
      if (byVerb.has(step.verb)) throw new Error(`two steps for ${step.verb}`);
      byVerb.set(step.verb, { flow, step });
    }
  }
  return {
    flows,
    knownVerb: (verb) => (verb !== null && byVerb.has(verb) ? verb : null),
    async open(turn, flowId, slots) {
      const flow = byId.get(flowId);
      if (!flow) return outdatedPage(turn);
      const asked = { flow, verb: `${flowId}.open`, roles: flow.roles };
      return answer(turn, asked, {}, () => flow.open(turn, slots));
    },
    receive(turn, files) {
      const flow = flows.find((candidate) => 'receive' in candidate);
      if (!flow) return undefined;
      const asked = { flow, verb: `${flow.id}.receive`, roles: flow.roles };
      return answer(turn, asked, {}, async () => (await flow.receive?.(turn, files)) ?? outdatedPage(turn));
    },
    async press(turn, { verb, card, typed }) {
      const found = byVerb.get(verb);
      if (!found) return outdatedPage(turn);
      const { flow, step } = found;
      return answer(turn, { flow, verb, roles: step.roles }, card, () => step.respond(turn, card, typed));
    },
  };
}

/** Every flow can be opened by a button as well as by its command. */
function opening(flow: Flow): Step {
  return { verb: `${flow.id}.open`, roles: flow.roles, respond: (turn) => flow.open(turn, {}) };
}

/** What is asked of a flow. */
interface Asked {
  readonly flow: Flow;
  readonly verb: string;
  readonly roles: Flow['roles'];
}

/** The one way to an answer: measured, and a refusal is written down, whichever step says it. */
function answer(turn: Turn, asked: Asked, card: unknown, page: () => Promise<Page>): Promise<Page> {
  return measureTurn(asked.flow.id, async () => {
    const answered = await admitted(turn, asked, page);
    const refusal = refusalIn(answered);
    if (refusal) await recordRefusal(turn, asked.verb, card, refusal);
    return answered;
  });
}

async function admitted(turn: Turn, { flow, roles }: Asked, page: () => Promise<Page>): Promise<Page> {
  if (turn.actor.roles.length === 0) return flow.beforeAdmission ? page() : waitingPage(turn);
  if (!mayAct(turn.actor.roles, roles)) return refusalPage(turn, roles);
  if (turn.company.version === 0 && !flow.beforeSetup) return setupPage(turn);
  try {
    return await page();
  } catch (error) {
    if (error instanceof DomainError) return faultPage(turn, error);
    throw error;
  }
}
