import type { CalendarDate } from '../time/dates';
import type { CompetencyLevel } from '../scheme/scheme';
import type { Versioned } from '../versioned';

/** A competency that the company holds; judged for the whole company since Partner Center. */
export interface Competency extends Versioned {
  readonly kind: 'competency';
  /** Competency code of the scheme. */
  readonly subject: string;
  readonly level: CompetencyLevel;
  /** Until when it is held. */
  readonly on: CalendarDate;
  readonly name: null;
}

/** A person's passed exam or assessment toward a competency. */
export interface Exam extends Versioned {
  readonly kind: 'exam';
  /** Id of the person. */
  readonly subject: string;
  /** Competency code that it counts toward. */
  readonly name: string;
  readonly level: null;
  readonly on: CalendarDate;
}

/** A program participant's compliance training. */
export interface Training extends Versioned {
  readonly kind: 'training';
  /** Id of the person. */
  readonly subject: string;
  readonly on: CalendarDate;
  readonly level: null;
  readonly name: null;
}

/** The provider agreement of a scheme, signed by a global admin. */
export interface Agreement extends Versioned {
  readonly kind: 'agreement';
  /** Id of the person who signed. */
  readonly subject: string;
  readonly on: CalendarDate;
  readonly level: null;
  readonly name: null;
}

/** A fact that requirements are judged by. */
export type Qualification = Competency | Exam | Training | Agreement;
