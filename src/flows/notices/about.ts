import type { Notice } from '../../domain/notice/reminder';
import type { VoucherMail } from '../../domain/voucher/voucher-mail';
import type { NoticeRecords } from '../../notices/told';

/** A notice with its records as they are now. */
export interface About {
  readonly notice: Notice;
  /** Undefined where they are gone. */
  readonly subject: NoticeRecords | undefined;
}

/** Whether the notice is about a mail that came. */
export function isMail(records: NoticeRecords): records is VoucherMail {
  return !('kind' in records);
}
