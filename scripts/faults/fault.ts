/** A fault that is brought about, and what must hold afterwards. */
export interface Fault {
  /** As in the list of faults: "F2". */
  readonly name: string;
  readonly what: string;
  /** Brings it about; throws where something does not hold. */
  readonly run: (trial: Trial) => Promise<Outcome>;
}

export interface Trial {
  /** An empty folder, removed afterwards. */
  readonly folder: string;
  /** Between 0 and 1; the same again for the same seed. */
  readonly random: () => number;
  readonly rounds: number;
  /** Told of each named crash point at which a process was killed. */
  readonly hit: (point: string) => void;
}

export interface Outcome {
  /** What somebody was told had been written; none would have tried nothing. */
  readonly acknowledged: number;
  /** What else was seen, in words. */
  readonly seen: string;
}

export function holds(claim: boolean, otherwise: string): void {
  if (!claim) throw new Error(otherwise);
}
