import type { Button, Target } from '../cards/page';

/**
 * The pages that any flow may lead to, by their verb, with the data that each needs. Flows know each other only
 * by these names.
 */
export interface Links {
  'cancel.open': Record<never, never>;
  'help.open': Record<never, never>;
  'myWork.open': Record<never, never>;
  'myWork.page': { readonly page: number };
  'eligibility.open': Record<never, never>;
  'eligibility.program': { readonly id: string };
  'eligibility.page': { readonly page: number };
  /** With `programId`: what that program and its engagements ask for. */
  'eligibility.competencies': { readonly programId?: string; readonly page?: number };
  'eligibility.competency': { readonly code: string; readonly programId?: string };
  'eligibility.exam': { readonly programId?: string };
  'eligibility.training': { readonly programId?: string };
  'eligibility.facts': { readonly page: number };
  'eligibility.fact': { readonly id: string };
  'enroll.open': Record<never, never>;
  'enroll.page': { readonly page: number };
  'enroll.program': { readonly id: string };
  'enroll.agreement': Record<never, never>;
  'enroll.refusal': { readonly id: string };
  'renew.open': Record<never, never>;
  'renew.page': { readonly page: number };
  'renew.program': { readonly id: string };
  'profile.open': Record<never, never>;
  'profile.page': { readonly page: number };
  'profile.location': { readonly id: string };
  'profile.edit': { readonly id: string };
  'addVoucher.open': Record<never, never>;
  'addVoucher.form': Record<never, never>;
  /** The form with what a voucher mail of the mailbox states. */
  'addVoucher.proposal': { readonly id: string };
  'addVoucher.message': { readonly language?: string };
  'voucherMails.open': Record<never, never>;
  'voucherMails.page': { readonly page: number };
  'voucherMails.show': { readonly id: string };
  'vouchers.open': Record<never, never>;
  'vouchers.page': { readonly page: number; readonly state: string; readonly customer?: string };
  'vouchers.show': { readonly id: string };
  'vouchers.number': { readonly id: string };
  'vouchers.expiry': { readonly id: string };
  'vouchers.close': { readonly id: string };
  'reserve.open': Record<never, never>;
  /** `customers`: their ids with a space between; `on`, `days`: what was named with the wish to reserve. */
  'reserve.page': {
    readonly page: number;
    readonly customers?: string;
    readonly on?: string;
    readonly days?: number;
  };
  'reserve.voucher': { readonly id: string; readonly on?: string; readonly days?: number };
  'reserve.confirm': { readonly id: string };
  'reserve.refuse': { readonly id: string };
  'reserve.dates': { readonly id: string };
  'reserve.cancel': { readonly id: string };
  'reserve.cancelResult': { readonly id: string };
  'reserve.cancelRefusal': { readonly id: string };
  'report.open': Record<never, never>;
  'report.page': { readonly page: number };
  'report.voucher': { readonly id: string };
  'report.form': { readonly id: string };
  'report.upload': { readonly id: string; readonly replaces?: string };
  'report.file': { readonly id: string };
  'report.files': { readonly id: string; readonly page: number };
  'report.review': { readonly id: string };
  'report.confirm': { readonly id: string };
  'report.refuse': { readonly id: string };
  'redeem.open': Record<never, never>;
  'redeem.page': { readonly page: number };
  'redeem.notReady': { readonly page: number };
  'redeem.voucher': { readonly id: string };
  'redeem.result': { readonly id: string };
  'redeem.refusal': { readonly id: string };
  'claim.open': Record<never, never>;
  'claim.page': { readonly page: number };
  'claim.past': { readonly page: number };
  'claim.group': { readonly programId: string; readonly locationId: string };
  'claim.voucher': { readonly id: string };
  'claim.show': { readonly id: string };
  'claim.edit': { readonly id: string };
  'claim.submission': { readonly id: string };
  'claim.result': { readonly id: string };
  'claim.cancellation': { readonly id: string };
  'claim.setup': { readonly id: string };
  'history.open': Record<never, never>;
  'history.page': { readonly page: number };
  'history.record': { readonly kind: string; readonly id: string };
  'people.open': Record<never, never>;
  'people.page': { readonly page: number };
  'people.add': Record<never, never>;
  'people.person': { readonly id: string };
  'company.open': Record<never, never>;
  'company.edit': Record<never, never>;
  'company.page': { readonly page: number };
  'company.addLocation': Record<never, never>;
  'company.editLocation': { readonly id: string };
  'company.rates': { readonly id: string };
  'company.programRates': { readonly id: string; readonly programId: string };
  'company.location': { readonly id: string };
  'language.open': Record<never, never>;
  'settings.open': Record<never, never>;
  'clock.open': Record<never, never>;
  'notices.open': Record<never, never>;
  'notices.page': { readonly page: number };
  /** A notice by the outbox item that told it; only its reader may open it. */
  'notices.show': { readonly id: string };
  'notices.mine': { readonly page: number };
  /** What became of a notice, by its outbox item. */
  'notices.letter': { readonly id: string };
}

export type LinkVerb = keyof Links;

/** What a press sends in order to open that page. */
export function target<V extends LinkVerb>(verb: V, data: Links[V]): Target {
  return { verb, data: { ...data } };
}

/** What a press sends in order to open the first page of a flow. */
export function opening({ id }: { readonly id: string }): Target {
  return { verb: `${id}.open`, data: {} };
}

/** A button that opens that page. */
export function openButton<V extends LinkVerb>(title: string, verb: V, data: Links[V]): Button {
  return { kind: 'open', title, ...target(verb, data) };
}
