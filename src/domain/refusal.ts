/** Why a person is told no: their words were off, two things clash, what they ask for is not there, or not just now. */
export type RefusalKind = "usage" | "conflict" | "not-found" | "bad-file" | "unsafe" | "unavailable";

/** A "no" for a person: what is wrong, and what to do next. Only the server and the command line turn it into a status. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly advice: string;
  readonly details: readonly RefusedCell[];

  constructor(kind: RefusalKind, message: string, advice: string, details: readonly RefusedCell[] = []) {
    super(message);
    this.name = "Refusal";
    this.kind = kind;
    this.advice = advice;
    this.details = details;
  }
}

/** One thing that could not be taken from a file. Lines count the header as 1; `line` and `column` are null for a whole file. */
export interface RefusedCell {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  /** At most 100 characters of what was found. */
  readonly found: string;
  readonly expected: string;
}

/** The sentence a person reads for one refused cell. */
export function refusalSentence({ file, line, column, found, expected }: RefusedCell): string {
  const place = [file, line === null ? null : `line ${line}`, column === null ? null : `column ${column}`]
    .filter((part) => part !== null && part !== "")
    .join(", ");
  return found === "" ? `${place}: ${expected}.` : `${place}: found "${found}", expected ${expected}.`;
}
