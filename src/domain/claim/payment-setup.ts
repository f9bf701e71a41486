import { check, type Check } from '../check';
import type { PaymentSetup } from './claim';
import type { Scheme } from '../scheme/scheme';

/** How many items of the scheme's payment set-up are done for a program. */
export function setupDone(scheme: Scheme, setup: PaymentSetup | undefined): number {
  return scheme.paymentSetup.filter(({ id }) => setup?.done.includes(id)).length;
}

/** Whether the payment set-up of a program is complete; unknown where nobody has recorded any of it. */
export function paymentSetupCheck(scheme: Scheme, setup: PaymentSetup | undefined): Check {
  const total = scheme.paymentSetup.length;
  const source = scheme.paymentSetup[0]?.source ?? null;
  const done = setupDone(scheme, setup);
  if (done === total) return check('check.paymentSetup.pass', { total }, source);
  return check(`check.paymentSetup.${setup ? 'warn' : 'unknown'}`, { done, total }, source);
}
