import type { Notice } from '../../domain/notice/reminder';
import type { NoticeRecords } from '../../notices/told';
import type { MailToTell } from '../../notices/voucher-mail-differences';

/** A notice with its records as they are now. */
export interface About {
  readonly notice: Notice;
  /** Undefined where they are gone. */
  readonly subject: NoticeRecords | undefined;
}

/** Whether the notice is about a mail that came. */
export function isMail(records: NoticeRecords): records is MailToTell {
  return !('kind' in records);
}
