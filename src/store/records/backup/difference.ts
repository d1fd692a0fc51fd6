/** The first thing that does not fit. */
export interface RecordsDifference {
  readonly table: string;
  /** What the row is known by there. */
  readonly row: string;
  /** The entry of the log that it belongs to; null where it belongs to none. */
  readonly seq: number | null;
  readonly because: string;
}

/** Ends a check where the first thing was found. */
export class Differs extends Error {
  readonly difference: RecordsDifference;
  constructor(table: string, row: string, seq: number | null, because: string) {
    super(because);
    this.difference = { table, row, seq, because };
  }
}
