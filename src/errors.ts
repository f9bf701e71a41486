/** A value that a message shows: text, number, or a calendar date (`YYYY-MM-DD`) under a name that ends in `On`. */
export type Params = Readonly<Record<string, string | number>>;

/** What was wrong with one field of a form; `code` names a text `field.<code>`. */
export interface FieldFault<Code extends string = string> {
  readonly code: Code;
  readonly params?: Params;
}

/** Codes of faults that stand at one field of a form. */
export type FieldCode =
  | 'required'
  | 'oneOfDates'
  | 'tooLong'
  | 'tooShort'
  | 'notADate'
  | 'notANumber'
  | 'outOfRange'
  | 'notAChoice'
  | 'notAnEmail'
  | 'notAUrl'
  | 'notATimeZone'
  | 'notATimeOfDay'
  | 'sameTimes'
  | 'allOrNone'
  | 'notDates'
  | 'tooManyDates'
  | 'notACountry'
  | 'notACurrency'
  | 'notAnAmount'
  | 'ambiguousAmount'
  | 'amountTooLarge'
  | 'notAnId'
  | 'mustAccept'
  | 'duplicateVoucher'
  | 'duplicateMpnId'
  | 'duplicatePerson'
  | 'startBeforeToday'
  | 'endBeforeStart'
  | 'reportDays'
  | 'reportSpan'
  | 'offSite'
  | 'inTheFuture'
  | 'beforeCreation'
  | 'beforeAssignment'
  | 'beforeSubmission'
  | 'unchanged'
  | 'notExtended'
  | 'lastAdmin'
  | 'noRole';

/** The form was understood and some fields are wrong: the same form comes back with a message at each. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(readonly fields: Readonly<Record<string, FieldFault<FieldCode>>>) {
    super(`wrong input: ${Object.keys(fields).join(', ')}`);
  }
}

/** Codes of refusals by a rule of the program or of the records; each has a text `error.<code>`. */
export type DomainCode =
  | 'notFound'
  | 'notAllowed'
  | 'stale'
  | 'illegalMove'
  | 'alreadyConfirmed'
  | 'noticeGone'
  | 'checksFailed'
  | 'mixedClaim'
  | 'alreadyClaimed'
  | 'nothingSelected'
  | 'reportMissing'
  | 'deliverableMissing'
  | 'fileTooLarge'
  | 'fileEmpty'
  | 'fileType'
  | 'fileContent'
  | 'fileProtected'
  | 'fileMacros'
  | 'uploadExpired'
  | 'fileUnreachable';

/** A rule says no. Carries a code and parameters, never a sentence. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: DomainCode,
    readonly params: Params = {},
  ) {
    super(code);
  }
}

/** Another system did not do its part; `retryable` says whether the same call may succeed later. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  constructor(
    readonly system: string,
    readonly retryable: boolean,
    options?: ErrorOptions,
  ) {
    super(`${system} failed`, options);
  }
}

/** The settings of the process can't be used; one line for each setting. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
