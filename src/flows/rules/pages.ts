import type { Block, Page } from '../../cards/page';
import {
  ADMINS,
  GLOBAL_ADMINS,
  mayAct,
  PARTNER_ADMINS,
  REPORTERS,
  type Role,
} from '../../domain/company/role';
import { TOOL_STEPS, type ToolStep } from '../../domain/scheme/scheme';
import type { Turn } from '../../desk/flow';
import { openButton, target, type LinkVerb } from '../../desk/links';
import { sourceText } from '../shared/checks';
import { toolButton, toolSteps } from '../shared/tool-steps';
import type { MessageKey } from '../../words/catalog';
import { TOPIC_IDS, TOPICS, type TopicId } from './topics';

/** All rules of the scheme, each line opening what is known of it. */
export async function rulesPage(turn: Turn): Promise<Page> {
  const { words, scheme } = turn;
  const known = TOPIC_IDS.filter((id) => TOPICS[id].told(scheme)?.source);
  return {
    title: words.t('command.rules'),
    blocks: [
      { kind: 'text', text: `${words.of(scheme.name)} · ${words.of(scheme.edition)}`, subtle: true },
      { kind: 'text', text: words.t('rules.text') },
      ...known.map((id) => row(ruleText(turn, id), target('rules.show', { id }))),
    ],
    buttons: [
      openButton(words.t('rules.tools'), 'rules.tools', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** All steps in other tools, each line opening what to press there. */
export async function toolsPage({ words }: Turn): Promise<Page> {
  return {
    title: words.t('rules.tools'),
    blocks: TOOL_STEPS.map((step) => row(words.t('rules.tool', { step }), target('rules.tool', { step }))),
    buttons: [
      openButton(words.t('rules.all'), 'rules.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

function row(title: string, open: ReturnType<typeof target>): Block {
  return { kind: 'row', title, detail: null, note: null, tone: 'default', open };
}

function ruleText({ words, scheme }: Turn, id: TopicId): string {
  const told = TOPICS[id].told(scheme);
  return words.t(`rules.${id}`, told && 'params' in told ? told.params : {});
}

/** A rule with its number, its exceptions and its source; where the scheme is silent, that and where to look. */
export async function rulePage(turn: Turn, { id }: { readonly id: TopicId }): Promise<Page> {
  const { words, scheme } = turn;
  const told = TOPICS[id].told(scheme);
  const source = told?.source;
  const items = (told && 'items' in told && told.items) || [];
  return {
    title: words.t('command.rules'),
    blocks: [
      { kind: 'text', text: ruleText(turn, id), heading: true },
      ...(id === 'customerLimit' ? [{ kind: 'text', text: words.t('rules.exceptions') } as const] : []),
      ...items.map((item): Block => ({
        kind: 'text',
        text: `• ${words.of('text' in item ? item.text : item)}`,
      })),
      source
        ? { kind: 'text', subtle: true, text: sourceText(words, source) }
        : { kind: 'text', text: words.t('rules.unknown'), tone: 'warning' },
    ],
    buttons: [
      ...(source?.url
        ? [{ kind: 'link', title: words.t('button.openTool'), url: source.url } as const]
        : source
          ? []
          : [toolButton(turn, 'claim')]),
      openButton(words.t('rules.all'), 'rules.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

interface Here {
  readonly title: MessageKey;
  readonly verb: LinkVerb;
  readonly roles: readonly Role[];
}

/** Where the same step is recorded here, and by whom. */
const HERE: Readonly<Record<ToolStep, Here>> = {
  eligibility: { title: 'command.eligibility', verb: 'eligibility.open', roles: ADMINS },
  training: { title: 'command.eligibility', verb: 'eligibility.open', roles: ADMINS },
  agreement: { title: 'command.eligibility', verb: 'eligibility.open', roles: GLOBAL_ADMINS },
  enroll: { title: 'command.enroll', verb: 'enroll.open', roles: GLOBAL_ADMINS },
  profile: { title: 'command.profile', verb: 'profile.open', roles: ADMINS },
  reserve: { title: 'command.reserve', verb: 'reserve.open', roles: PARTNER_ADMINS },
  changeDates: { title: 'command.vouchers', verb: 'vouchers.open', roles: PARTNER_ADMINS },
  cancelReservation: { title: 'command.vouchers', verb: 'vouchers.open', roles: PARTNER_ADMINS },
  report: { title: 'command.report', verb: 'report.open', roles: REPORTERS },
  redeem: { title: 'command.redeem', verb: 'redeem.open', roles: PARTNER_ADMINS },
  claim: { title: 'command.claim', verb: 'claim.open', roles: PARTNER_ADMINS },
};

/** What to press in the other tool for a step, where that stands, and the way to the same step here. */
export async function toolPage(turn: Turn, { step }: { readonly step: ToolStep }): Promise<Page> {
  const { words, scheme, actor } = turn;
  const { title, verb, roles } = HERE[step];
  return {
    title: words.t('rules.tool', { step }),
    blocks: [
      { kind: 'text', text: words.t('rules.toolText'), heading: true },
      ...toolSteps(turn, step),
      { kind: 'text', subtle: true, text: sourceText(words, scheme.pages[step].source) },
    ],
    buttons: [
      toolButton(turn, step),
      ...(mayAct(actor.roles, roles)
        ? [{ kind: 'open', title: words.t(title), verb, data: {} } as const]
        : []),
      openButton(words.t('rules.all'), 'rules.open', {}),
    ],
  };
}
