import { Refusal } from "../../domain/refusal.ts";
import type { Migration } from "./migration.ts";
import { openRecords } from "./open-records.ts";
import { startOwnServer } from "./own-server/start-own-server.ts";
import type { Records } from "./records.ts";

/** Where the records are, or why they are not there. */
export type RecordsState =
  | { readonly state: "starting" }
  | { readonly state: "ready" }
  | { readonly state: "away"; readonly because: string };

/** The records of a running site, which goes on without them where they cannot be had. */
export interface RunningRecords {
  /** How they are at this moment: a database that stopped answering is away. */
  readonly look: () => Promise<RecordsState>;
  /** The records once they can be used, else null. */
  readonly now: () => Records | null;
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
  readonly now: () => number;
  readonly log: (sentence: string) => void;
}

/** Begins to start the records and does not wait for them; says in one sentence where they are, or why they are not. */
export function startRecords(place: RecordsPlace): RunningRecords {
  let open: Opened | null = null;
  let away: string | null = null;
  const starting = start(place)
    .then((opened) => {
      open = opened;
      place.log(`Records: ${opened.where}.`);
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
      return (await answers(open.records)) ? { state: "ready" } : { state: "away", because: "They do not answer." };
    },
    now: () => open?.records ?? null,
    close: () => {
      closing ??= starting.then(() => open?.close());
      return closing;
    },
  };
}

interface Opened {
  readonly records: Records;
  readonly where: string;
  readonly close: () => Promise<void>;
}

async function start({ folder, url, appUrl, migrations = [], now, log }: RecordsPlace): Promise<Opened> {
  if (url !== undefined && url !== "") {
    const apart = appUrl === undefined || appUrl === "" ? {} : { appUrl };
    const records = await openRecords({ ownerUrl: url, ...apart, migrations, now, log });
    const { host, pathname } = new URL(url);
    return { records, where: `the database ${pathname.slice(1)} at ${host}`, close: records.close };
  }
  const server = await startOwnServer({ folder, log });
  try {
    const records = await openRecords({ ownerUrl: server.ownerUrl, migrations, now, log });
    const close = () => records.close().finally(() => server.close());
    return { records, where: `a PostgreSQL of Openward's own in ${folder}`, close };
  } catch (error) {
    await server.close();
    throw error;
  }
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
