import { readCheckpoint } from "./checkpoint.ts";
import type { Hash } from "./merkle-tree.ts";
import { noteText } from "./signed-note.ts";

/** A checkpoint to be kept, and what proves that it grew from an earlier one. */
export interface Offered {
  readonly note: string;
  /** The proof that the log of `size` entries is the beginning of this one. */
  readonly proofFrom: (size: number) => Promise<readonly Hash[]>;
}

/** Somebody outside who keeps checkpoints, so that the log cannot be made anew without it being seen. */
export interface Keeper {
  /** For messages: a folder, an address. */
  readonly name: string;
  /**
   * Keeps a checkpoint. One that is kept already is kept once.
   * @returns signature lines to be added to it, from witnesses; otherwise none
   * @throws Error with a sentence why it is not kept: it does not follow from what was kept, or the place cannot be reached
   */
  readonly keep: (offered: Offered) => Promise<readonly string[]>;
  /** The newest checkpoint that is kept of a log, as a note; null where there is none or where it cannot be asked. */
  readonly newest: (origin: string) => Promise<string | null>;
}

/** What came of offering a checkpoint to all keepers. */
export interface KeptCheckpoint {
  /** With the signatures of the witnesses among them. */
  readonly note: string;
  readonly keptBy: readonly string[];
  /** Who did not keep it, and why: whoever reads this must be told. */
  readonly notKeptBy: readonly { readonly name: string; readonly why: string }[];
}

/** Offers a checkpoint to all keepers, each for itself: one that refuses or is away does not keep the others from it. */
export async function keepCheckpoint(offered: Offered, keepers: readonly Keeper[]): Promise<KeptCheckpoint> {
  const { note } = readCheckpoint(offered.note);
  const results = await Promise.allSettled(keepers.map(async (keeper) => await keeper.keep(offered)));
  const signatures = results.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
  const outcomes = results.map((result, i) => ({ name: keepers[i]?.name ?? "", result }));
  return {
    note: noteText({ ...note, signatures: [...new Set([...note.signatures, ...signatures])] }),
    keptBy: outcomes.flatMap(({ name, result }) => (result.status === "fulfilled" ? [name] : [])),
    notKeptBy: outcomes.flatMap(({ name, result }) =>
      result.status === "rejected"
        ? [{ name, why: result.reason instanceof Error ? result.reason.message : String(result.reason) }]
        : [],
    ),
  };
}
