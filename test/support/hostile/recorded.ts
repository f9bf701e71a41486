import type { Activity } from 'botbuilder';
import { CardView } from '../chat/card-view';
import { elements } from '../chat/card-check';
import { cardIn, fieldsOf } from '../chat/carried';
import type { PersonKey } from '../records/company';
import type { LocalDesk } from '../processes/local-desk';
import { personalActivity, TENANT } from '../chat/world';

const SAID: readonly (readonly [PersonKey, string])[] = [
  ['kenji', 'help'],
  ['kenji', 'my work'],
  ['kenji', 'add voucher'],
  ['kenji', 'reserve VCH-1 for Fabrikam from 2026-12-01'],
  ['kenji', 'vouchers'],
  ['kenji', 'claim'],
  ['kenji', 'redeem'],
  ['haruto', 'report VCH-7001'],
  ['mei', 'company'],
  ['mei', 'people'],
  ['mei', 'eligibility'],
  ['mei', 'enroll'],
  ['mei', 'renew'],
  ['mei', 'profile'],
  ['mei', 'history'],
  ['mei', 'voucher emails'],
  ['daniel', 'settings'],
  ['daniel', '言語'],
  ['stranger', '你好'],
  ['kenji', 'Voucher ID: VCH-9\nVoucher type: SDPS\nCustomer: Contoso\nExpiration date: 2027-04-30'],
];

const INSTALLS: readonly Partial<Activity>[] = [
  { type: 'installationUpdate', action: 'add' },
  { type: 'conversationUpdate', membersAdded: [{ id: '28:bot', name: 'Voucher Desk' }] },
  { type: 'installationUpdate', action: 'remove' },
];

const PASTED: Partial<Activity> = {
  type: 'message',
  text: 'Voucher ID VCH-9',
  attachments: [
    { contentType: 'text/html', content: '<table><tr><td>Voucher ID</td><td>VCH-9</td></tr></table>' },
  ],
};

/** A file at a place from where none is fetched. */
const ATTACHED: Partial<Activity> = {
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'plan.pdf',
      content: { downloadUrl: 'https://files.example/plan.pdf', uniqueId: '1', fileType: 'pdf' },
    },
  ],
};

export interface Recording {
  /** Buttons of one card that are pressed. */
  readonly presses: number;
  /** How many cards deep, from what was said. */
  readonly depth: number;
}

/** Real activities: what people say, all that they can press on the cards that come, installing, a file, a pasted mail. */
export async function recordActivities(desk: LocalDesk, { presses, depth }: Recording): Promise<object[]> {
  const recorded: object[] = [];
  const send = async (person: PersonKey, more: Partial<Activity>): Promise<unknown> => {
    const id = `a${recorded.length}`;
    const activity = {
      ...personalActivity(person, 'en-US', TENANT, { id, ...more }),
      serviceUrl: desk.connector.url,
    };
    recorded.push(activity);
    const answer = await fetch(`${desk.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    if (!answer.ok) throw new Error(`${answer.status} to ${JSON.stringify(activity)}`);
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  };
  const pressAll = async (person: PersonKey, card: unknown, left: number): Promise<void> => {
    const view = new CardView(fieldsOf(card), 'sent-1');
    const buttons = elements(card).filter(({ type }) => type === 'Action.Execute');
    for (const { verb, data, associatedInputs } of buttons.slice(0, presses)) {
      const typed = associatedInputs === 'none' ? {} : view.inputs;
      const pressed = { ...typed, ...fieldsOf(data) };
      const value = { action: { type: 'Action.Execute', verb, data: pressed }, trigger: 'manual' };
      const press = { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'sent-1', value };
      const answer = await send(person, press);
      if (left > 1) await pressAll(person, cardIn(answer), left - 1);
    }
    const [first] = buttons;
    if (first)
      await send(person, { type: 'message', value: { verb: first['verb'], ...fieldsOf(first['data']) } });
  };
  for (const install of INSTALLS) await send('kenji', install);
  await send('kenji', ATTACHED);
  await send('kenji', PASTED);
  for (const [person, text] of SAID) {
    await send(person, { type: 'message', text });
    await pressAll(person, cardIn(desk.connector.taken(`a:${person}`).at(-1)), depth);
  }
  return recorded;
}
