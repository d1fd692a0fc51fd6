import { Refusal } from "../../domain/refusal.ts";
import { newestCheckpoint } from "./checkpoints/checkpoint-rows.ts";
import { areUsual, keeperSettings, keepersOf } from "./checkpoints/keeper-settings.ts";
import { type KeyPlace, logKey } from "./checkpoints/log-key.ts";
import { logTrouble } from "./checkpoints/log-trouble.ts";
import { type RunningLog, runLog } from "./checkpoints/run-log.ts";
import type { Migration } from "./migration.ts";
import { openRecords } from "./open-records.ts";
import { startOwnServer } from "./own-server/start-own-server.ts";
import type { Records } from "./records.ts";

/** Where the records are, or why they are not there. */
export type RecordsState =
  | { readonly state: "starting" }
  | { readonly state: "ready" }
  /** They can be read, and nothing is written to them. */
  | { readonly state: "read-only"; readonly because: string }
  | { readonly state: "away"; readonly because: string };

/** The records of a running site, which goes on without them where they cannot be had. */
export interface RunningRecords {
  /** How they are at this moment: a database that stopped answering is away. */
  readonly look: () => Promise<RecordsState>;
  /** The records once they can be used, else null. */
  readonly now: () => Records | null;
  /** Their log, as it is signed; null while they cannot be used, or where it must not be signed. */
  readonly signedLog: () => RunningLog | null;
  readonly close: () => Promise<void>;
}

export interface RecordsPlace {
  /** Where Openward keeps the data of the PostgreSQL that it starts itself. */
  readonly folder: string;
  /** Another server to use instead: where the owner of the tables connects. */
  readonly url?: string | undefined;
  /** Where the application connects there; left out, a role is made for it. */
  readonly appUrl?: string | undefined;
  readonly migrations?: readonly Migration[];
  /** By what and for whom the log is signed; left out, it is not. */
  readonly signing?: SigningPlace;
  readonly now: () => number;
  readonly log: (sentence: string) => void;
}

export interface SigningPlace extends KeyPlace {
  /** The folder of data, beside which checkpoints are kept unless told otherwise. */
  readonly dataDir: string;
  /** Who keeps checkpoints, as the environment says. */
  readonly keepers?: string | undefined;
}

/** Begins to start the records and does not wait for them; says in one sentence where they are, or why they are not. */
export function startRecords(place: RecordsPlace): RunningRecords {
  let open: Opened | null = null;
  let away: string | null = null;
  const starting = start(place)
    .then((opened) => {
      open = opened;
      place.log(`Records: ${opened.where}.`);
      if (opened.readOnly !== null) place.log(`They are only read, and nothing is written: ${opened.readOnly}`);
    })
    .catch((error: unknown) => {
      away = because(error);
      place.log(`The site goes on without records: ${away}`);
    });
  let closing: Promise<void> | null = null;
  return {
    look: async () => {
      if (away !== null) return { state: "away", because: away };
      if (open === null) return { state: "starting" };
      if (!(await answers(open.records))) return { state: "away", because: "They do not answer." };
      return open.readOnly === null ? { state: "ready" } : { state: "read-only", because: open.readOnly };
    },
    now: () => open?.records ?? null,
    signedLog: () => open?.signedLog ?? null,
    close: () => {
      closing ??= starting.then(() => open?.close());
      return closing;
    },
  };
}

interface Opened {
  readonly records: Records;
  readonly where: string;
  /** Why nothing may be written; null where it may. */
  readonly readOnly: string | null;
  readonly signedLog: RunningLog | null;
  readonly close: () => Promise<void>;
}

async function start(place: RecordsPlace): Promise<Opened> {
  const { folder, url, appUrl, migrations = [], now, log } = place;
  if (url !== undefined && url !== "") {
    const apart = appUrl === undefined || appUrl === "" ? {} : { appUrl };
    const records = await openRecords({ ownerUrl: url, ...apart, migrations, now, log });
    const { host, pathname } = new URL(url);
    return signing(records, place, { where: `the database ${pathname.slice(1)} at ${host}`, close: records.close });
  }
  const server = await startOwnServer({ folder, log });
  try {
    const records = await openRecords({ ownerUrl: server.ownerUrl, migrations, now, log });
    const close = () => records.close().finally(() => server.close());
    return await signing(records, place, { where: `a PostgreSQL of Openward's own in ${folder}`, close });
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Lets the records be written to where their log is the one that was signed before, and signs it from then on. */
async function signing(
  records: Records,
  { signing: place, log }: RecordsPlace,
  opened: Pick<Opened, "where" | "close">,
): Promise<Opened> {
  if (place === undefined) return { ...opened, records, readOnly: null, signedLog: null };
  const newest = await newestCheckpoint(records.db);
  const signer = logKey(place, { mayMake: newest === null });
  const settings = keeperSettings({ folder: place.folder, dataDir: place.dataDir, given: place.keepers });
  const keepers = keepersOf(settings);
  const readOnly = await logTrouble(records.db, signer, keepers);
  if (readOnly !== null || signer === null)
    return { ...opened, records: onlyRead(records, readOnly ?? ""), readOnly, signedLog: null };
  const signedLog = await runLog({ records, signer, keepers, keepersAreNear: areUsual(settings), log });
  return {
    ...opened,
    records: { ...records, published: signedLog.signSoon },
    readOnly,
    signedLog,
    close: () => signedLog.close().finally(opened.close),
  };
}

function onlyRead(records: Records, why: string): Records {
  const refusal = () => new Refusal("unavailable", "The records can only be read just now.", why);
  return { ...records, enqueue: () => Promise.reject(refusal()) };
}

function because(error: unknown): string {
  if (error instanceof Refusal) return `${error.message} ${error.advice}`;
  return error instanceof Error ? error.message : String(error);
}

async function answers({ db }: Records): Promise<boolean> {
  try {
    await db.selectFrom("log_head").select("size").execute();
    return true;
  } catch {
    return false;
  }
}
