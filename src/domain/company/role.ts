/** What a person may do in the company; one person may hold several. */
export const ROLES = ['globalAdmin', 'partnerAdmin', 'consultant', 'viewer'] as const;

export type Role = (typeof ROLES)[number];

/** Everybody who has been let in. */
export const ANYONE: readonly Role[] = ROLES;

/**
 * Vouchers, reports, redemption and claims of any location. Partner Center opens the voucher tool to the
 * partner admins of a company, for every location, since February 2019.
 */
export const PARTNER_ADMINS: readonly Role[] = ['partnerAdmin'];

/** Signs the provider agreement, enrolls, sets up payment, lets people in. */
export const GLOBAL_ADMINS: readonly Role[] = ['globalAdmin'];

export const ADMINS: readonly Role[] = ['globalAdmin', 'partnerAdmin'];

/** Those who write reports: partner admins for all, consultants for their own engagements. */
export const REPORTERS: readonly Role[] = ['partnerAdmin', 'consultant'];

/** Whether somebody who holds `held` may do what is open to `allowed`. */
export function mayAct(held: readonly Role[], allowed: readonly Role[]): boolean {
  return held.some((role) => allowed.includes(role));
}
