import type { Claim, PaymentSetup } from './claim/claim';
import type { Person } from './company/company';
import type { Enrollment } from './enrollment/enrollment';
import type { Qualification } from './enrollment/qualification';
import type { Report } from './report/report';
import type { Voucher } from './voucher/voucher';

/** The records that the reminders of one thing follow from. */
export type Subject =
  | { readonly kind: 'voucher'; readonly voucher: Voucher; readonly report: Report | undefined }
  | {
      readonly kind: 'claim';
      readonly claim: Claim;
      /** The first of its vouchers. */
      readonly voucher: Voucher | undefined;
    }
  | { readonly kind: 'enrollment'; readonly enrollment: Enrollment }
  | {
      readonly kind: 'qualification';
      /** The newest of its kind: a person has one record for the training, and one for each competency's exam. */
      readonly qualification: Qualification;
      /** Whose exam or training it is. */
      readonly person: Person | undefined;
    }
  | {
      readonly kind: 'paymentSetup';
      readonly programId: string;
      readonly setup: PaymentSetup | undefined;
      /** Redeemed vouchers of the program that are in no claim. */
      readonly unclaimed: readonly Voucher[];
    };
