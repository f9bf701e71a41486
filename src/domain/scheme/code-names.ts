import type { Params } from '../../errors';
import type { CompetencyLevel, CompetencyRequirement } from './scheme';

/** How codes of a scheme and of countries read in the reader's language. */
export interface CodeNames {
  /** ISO 3166-1 alpha-2. */
  country(code: string): string;
  engagement(id: string): string;
  /** Exception from the limit for one customer. */
  exception(id: string): string;
  /** A competency that is held at this level, as in "Gold Datacenter". */
  held(competency: string, level: CompetencyLevel): string;
  /** A competency that is needed at this level or above, as in "Silver or Gold Datacenter". */
  needed(competency: string, level: CompetencyLevel): string;
  list(items: readonly string[]): string;
}

/** A competency at a level, as one parameter. */
export function leveled(competency: string, level: CompetencyLevel): string {
  return `${level}:${competency}`;
}

/** The alternatives of a requirement, as one parameter. */
export function alternatives({ anyOf }: CompetencyRequirement): string {
  return anyOf.map(({ competency, level }) => leveled(competency, level)).join(' ');
}

/** The parameters of a check or of a line of work with names in the place of codes, told by the parameter's name. */
export function nameCodes(params: Params, names: CodeNames): Params {
  const each = (value: string, name: (part: string) => string) => names.list(value.split(' ').map(name));
  const named = (param: string, value: string | number): string | number => {
    const code = String(value);
    if (param.endsWith('Country')) return names.country(code);
    if (param === 'engagement') return names.engagement(code);
    if (param === 'exception') return names.exception(code);
    if (param === 'competency') return names.held(...parted(code));
    if (param === 'competencies') return each(code, (part) => names.needed(...parted(part)));
    return param === 'lengths' ? each(code, (part) => part) : value;
  };
  return Object.fromEntries(Object.entries(params).map(([param, value]) => [param, named(param, value)]));
}

function parted(code: string): [competency: string, level: CompetencyLevel] {
  const at = code.indexOf(':');
  return [code.slice(at + 1), code.startsWith('gold:') ? 'gold' : 'silver'];
}
