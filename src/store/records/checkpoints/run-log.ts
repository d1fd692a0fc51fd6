import { sql } from "kysely";
import { readCheckpoint } from "../../log/checkpoint.ts";
import { type Keeper, keepCheckpoint } from "../../log/keeper.ts";
import type { NoteSigner } from "../../log/note-keys.ts";
import type { Records } from "../records.ts";
import { type KeptNote, newestCheckpoint, newestKeepings } from "./checkpoint-rows.ts";
import { growthProof } from "./proof-rows.ts";
import { signNext } from "./sign-next.ts";

/** What a keeper of checkpoints has. */
export interface KeeperStanding {
  readonly name: string;
  /** The newest checkpoint it has taken; null where it has none yet. */
  readonly kept: { readonly size: number; readonly keptAt: string } | null;
  /** Why it did not take the one it was offered last; null where it did. */
  readonly trouble: string | null;
}

/** The log of a running site, signed as it grows. */
export interface RunningLog {
  /** What the log is called. */
  readonly origin: string;
  /** By which its signatures are checked: name, id and public key in one line. */
  readonly verifierKey: string;
  /** True where all who keep checkpoints are folders on the disk of the site. */
  readonly keepersAreNear: boolean;
  /** The newest checkpoint, without asking the records. */
  readonly newest: () => KeptNote | null;
  readonly keepers: () => Promise<readonly KeeperStanding[]>;
  /** Signs what was written since the newest checkpoint and offers it to all keepers; nothing where nothing was. */
  readonly sign: () => Promise<void>;
  /** The same before long: several calls give one checkpoint. */
  readonly signSoon: () => void;
  /** Signs once more where the log grew, and stops. */
  readonly close: () => Promise<void>;
}

export interface LogParts {
  readonly records: Records;
  readonly signer: NoteSigner;
  readonly keepers: readonly Keeper[];
  readonly keepersAreNear?: boolean;
  /** Between two checkpoints at most; an hour unless told otherwise. */
  readonly everyMs?: number;
  /** How long a publication waits for others. */
  readonly soonMs?: number;
  /** Where it is told that a checkpoint could not be made or kept. */
  readonly log: (sentence: string) => void;
}

/** Begins to sign a log: at once where it grew unsigned, then each hour, at each publication and at the end. */
export async function runLog(parts: LogParts): Promise<RunningLog> {
  const { records, signer, keepers, everyMs = 3_600_000, soonMs = 2000, log } = parts;
  let newest = await newestCheckpoint(records.db);
  let soon: NodeJS.Timeout | null = null;
  let turn: Promise<void> = Promise.resolve();
  let closed = false;
  const troubles = new Map<string, string>();

  async function signAndOffer(onlyIfGrown: boolean): Promise<void> {
    const before = newest?.number ?? 0;
    const made = await signNext(records, signer, { onlyIfGrown });
    if (made === null) return;
    newest = made;
    if (made.number === before) return;
    const proofFrom = (size: number) => growthProof(records.db, size, made.size);
    const own = new Set(readCheckpoint(made.note).note.signatures);
    const outcomes = await Promise.all(
      keepers.map(async (keeper) => ({ keeper, ...(await keepCheckpoint({ note: made.note, proofFrom }, [keeper])) })),
    );
    for (const { keeper, note, keptBy, notKeptBy } of outcomes) {
      const [refused] = notKeptBy;
      if (refused !== undefined) {
        troubles.set(keeper.name, refused.why);
        log(`The checkpoint of ${made.madeAt} is not kept by “${keeper.name}”: ${refused.why}`);
      }
      if (keptBy.length === 0) continue;
      troubles.delete(keeper.name);
      const added = readCheckpoint(note).note.signatures.filter((line) => !own.has(line));
      await sql`insert into log_keeping (checkpoint, keeper, kept_at, signatures)
        values (${made.number}, ${keeper.name}, now(), ${added}) on conflict do nothing`.execute(records.db);
    }
    newest = (await newestCheckpoint(records.db)) ?? made;
  }

  const inTurn = (onlyIfGrown: boolean): Promise<void> => {
    turn = turn.then(() =>
      signAndOffer(onlyIfGrown).catch((error: unknown) =>
        log(`No checkpoint was made: ${error instanceof Error ? error.message : String(error)}`),
      ),
    );
    return turn;
  };
  const hourly = setInterval(() => void inTurn(false), everyMs);
  hourly.unref();
  void inTurn(true);
  return {
    origin: signer.name,
    verifierKey: signer.verifierKey,
    keepersAreNear: parts.keepersAreNear ?? false,
    newest: () => newest,
    keepers: async () => {
      const kept = await newestKeepings(records.db);
      return keepers.map(({ name }) => ({ name, kept: kept.get(name) ?? null, trouble: troubles.get(name) ?? null }));
    },
    sign: () => inTurn(true),
    signSoon: () => {
      if (closed) return;
      soon ??= setTimeout(() => {
        soon = null;
        void inTurn(true);
      }, soonMs);
      soon.unref();
    },
    close: async () => {
      closed = true;
      clearInterval(hourly);
      if (soon !== null) clearTimeout(soon);
      await inTurn(true);
    },
  };
}
