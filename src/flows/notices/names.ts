import { mayRead } from '../../domain/reading';
import type { NoticeKind } from '../../domain/notice/reminder';
import { competencyName } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { isMail, type About } from './about';

type Speaker = Pick<Turn, 'words' | 'scheme' | 'actor'>;

/** What a notice is about by its name or code, the same in every language; null where the record is gone. */
export function subjectCode({ notice, subject }: About): string | null {
  if (!subject) return null;
  if (isMail(subject)) return subject.subject;
  switch (subject.kind) {
    case 'voucher':
      return `${subject.voucher.number} · ${subject.voucher.customerName}`;
    case 'claim':
      return [subject.claim.programId, subject.voucher?.customerName].filter(Boolean).join(' · ');
    case 'qualification':
      return subject.person?.name ?? subject.qualification.subject;
    case 'enrollment':
    case 'paymentSetup':
      return notice.recordId;
  }
}

/** The same in the speaker's language; null to those who may not read the record. */
export function subjectName(speaker: Speaker, told: About): string | null {
  const code = subjectCode(told);
  return code === null ? null : codeName(speaker, told.notice.kind, code);
}

/** The name of what a notice of this kind is about; null to those who may not read it. */
export function codeName(speaker: Speaker, kind: NoticeKind | null, code: string): string | null {
  // Its name is what somebody wrote; all other names stand where everybody reads them.
  if (kind === 'voucherMail' && !mayRead(speaker.actor.roles, kind, false)) return null;
  return kind === 'qualificationEnding' ? competencyName(speaker, code) : code;
}

/** The text, or its beginning where it is longer than so many characters: enough to know a name by. */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
