import { mayAct } from '../domain/company/role';
import type { Flow, Turn } from './flow';

/** Whether the flow opens for this person now, instead of a refusal, the wait for a role, or the company's set-up. */
export function isUsable({ actor, company }: Pick<Turn, 'actor' | 'company'>, flow: Flow): boolean {
  if (actor.roles.length === 0) return flow.beforeAdmission === true;
  return mayAct(actor.roles, flow.roles) && (company.version > 0 || flow.beforeSetup === true);
}
