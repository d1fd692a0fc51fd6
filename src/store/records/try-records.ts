import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Migration } from "./migration.ts";
import { openRecords } from "./open-records.ts";
import { type OwnServer, startOwnServer } from "./own-server/start-own-server.ts";
import type { Records } from "./records.ts";

/** Records of their own to try things on, in a real PostgreSQL. */
export interface TriedRecords {
  readonly records: Records;
  /** Asks as the owner of the tables: what an administrator could do. */
  readonly asOwner: (statement: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;
  /** Asks as a superuser, whom no rule of the database holds. */
  readonly asSuperuser: (statement: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;
  /** Where the owner connects. */
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
  /** Closes them and keeps what is in them, to be copied by others of this process. @returns what to copy */
  readonly keep: () => Promise<string>;
}

interface TriedServer {
  readonly server: OwnServer;
  /** A database with the tables of the records, to be copied. */
  readonly template: string;
}

// One server for all tests of a process; each test copies a database that has its tables already.
let shared: Promise<TriedServer> | null = null;
let made = 0;

const template = "openward";

/**
 * Empty records in a database of their own. The server behind them starts with the first and ends with the process, however
 * that ends.
 * @param migrations tables of registers, after those of the records
 * @param copyOf records that were kept, instead of empty ones
 */
export async function tryRecords({
  migrations = [],
  now = Date.now,
  copyOf = template,
}: {
  readonly migrations?: readonly Migration[];
  readonly now?: () => number;
  readonly copyOf?: string;
} = {}): Promise<TriedRecords> {
  shared ??= startShared();
  const { server } = await shared;
  const database = `try_${process.pid}_${++made}`;
  const within = (url: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  // Copies wait for one another: PostgreSQL copies a database only while nobody else uses it.
  await inTurn(() => ask(server.superuserUrl, `create database ${database} template ${copyOf} owner openward_owner`));
  const ownerUrl = within(server.ownerUrl);
  const records = await openRecords({ ownerUrl, migrations, now, log: () => {} });
  return {
    records,
    ownerUrl,
    asOwner: (statement, values) => ask(ownerUrl, statement, values),
    asSuperuser: (statement, values) => ask(within(server.superuserUrl), statement, values),
    close: async () => {
      await records.close();
      await ask(server.superuserUrl, `drop database ${database} with (force)`);
    },
    keep: async () => {
      await records.close();
      return database;
    },
  };
}

let turns: Promise<unknown> = Promise.resolve();

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = turns.then(act, act);
  turns = turn;
  return turn;
}

async function startShared(): Promise<TriedServer> {
  const folder = mkdtempSync(join(tmpdir(), "openward-try-records-"));
  endWithUs(folder);
  const server = await startOwnServer({ folder, log: () => {}, durable: false, connections: 100 });
  const records = await openRecords({ ownerUrl: server.ownerUrl, now: Date.now, log: () => {} });
  await records.close();
  return { server, template };
}

/** Test runners end their processes without a word. Who watches sees the pipe close, whatever closed it. */
function endWithUs(folder: string): void {
  const watcher = spawn(process.execPath, ["-e", watching, folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.unref();
  if (watcher.stdin !== null && "unref" in watcher.stdin) (watcher.stdin as { unref: () => void }).unref();
}

const watching = `
  const { readFileSync, rmSync } = process.getBuiltinModule("node:fs");
  const folder = process.argv[1];
  const signal = (pid, name) => { try { process.kill(pid, name); return true; } catch { return false; } };
  process.stdin.resume().on("close", () => {
    let pid = 0;
    try { pid = Number(readFileSync(folder + "/cluster/postmaster.pid", "utf8").split("\\n")[0]); } catch {}
    if (pid > 0) signal(pid, "SIGQUIT");
    const since = Date.now();
    const look = setInterval(() => {
      if (pid > 0 && signal(pid, 0) && Date.now() - since < 5000) return;
      clearInterval(look);
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }, 20);
  });
`;

async function ask(url: string, statement: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await client.query(statement, [...values]);
  } finally {
    await client.end();
  }
}
