import { pastedMail } from '../../../src/language/mail/pasted-mail';
import { readEml } from '../../../src/mail/read-eml';
import { readMail, type Prefill } from '../../../src/flows/shared/voucher-prefill';
import { candidatesIn } from '../../../src/notices/voucher-mail-candidates';
import { planningServices } from '../../../src/schemes/planning-services';
import { eml } from '../../mail/eml';
import { vocabulary } from '../../support/chat/vocabulary';
import { JUDGED, type MailCase } from './case';

/** `right`, `asked`: as expected; `missed`: left out, or asked about though clear; `wrong`: filled in with another value. */
export type Verdict = 'right' | 'asked' | 'missed' | 'wrong';

/** What became of one fact of a case; of a stranger's mail, that of the mail. */
export interface Judgment {
  readonly field: (typeof JUDGED)[number] | 'mail';
  readonly verdict: Verdict;
  readonly got: string | null;
}

const CODES = planningServices.programs.map(({ id }) => id);
const PEOPLE = [{ email: 'mei@harborline.example' }];

async function prefillOf({ way, text, subject = 'FW:' }: MailCase): Promise<Prefill | undefined> {
  if (way === 'paste') {
    const body = pastedMail(vocabulary, CODES, { text, html: null });
    return body === undefined ? undefined : readMail({ body }, planningServices, []);
  }
  const type = text.startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
  const mail = await readEml(Buffer.from(eml({ subject: encoded, type, body: text })));
  const [candidate] = candidatesIn(mail, { codes: CODES, people: PEOPLE });
  return candidate && readMail(candidate, planningServices, ['harborline.example']);
}

/** What the reader makes of a case, fact by fact. */
export async function judge(example: MailCase): Promise<Judgment[]> {
  const { expected } = example;
  const prefill = await prefillOf(example);
  if (expected === null) {
    const got = prefill ? (prefill.values.number ?? 'taken for a voucher') : null;
    return [{ field: 'mail', verdict: prefill ? 'wrong' : 'right', got }];
  }
  return JUDGED.flatMap((field) => {
    const wanted = expected[field];
    if (wanted === undefined) return [];
    const got = prefill?.values[field] ?? null;
    const isOpen = prefill?.unclear.includes(field) ?? false;
    return [{ field, got, verdict: verdictOf(wanted, got, isOpen) }];
  });
}

function verdictOf(wanted: string | null, got: string | null, isOpen: boolean): Verdict {
  if (wanted === '?') return got !== null ? 'wrong' : isOpen ? 'asked' : 'missed';
  if (got === wanted) return 'right';
  return got === null ? 'missed' : 'wrong';
}
