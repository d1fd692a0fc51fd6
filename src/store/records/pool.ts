import pg from "pg";

/** Longest that one statement may take, and that a connection is waited for. */
export const longestMs = 5000;

interface PoolOptions {
  /** Connections at a time. */
  readonly size: number;
  /** Where it is told that a connection was lost. */
  readonly log: (sentence: string) => void;
}

interface PooledClient {
  // The driver's own `query` has a dozen shapes; whoever builds the statement knows which is meant.
  readonly query: pg.PoolClient["query"];
  readonly release: () => void;
}

export interface CarefulPool {
  readonly connect: () => Promise<PooledClient>;
  readonly end: () => Promise<void>;
}

/**
 * A bounded pool in which every statement ends within five seconds, also where the network says nothing any more. A connection
 * on which one did not answer is closed rather than handed to the next who asks.
 */
export function openPool(url: string, { size, log }: PoolOptions): CarefulPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: longestMs,
    // The server ends it; where nobody hears from the server, the driver does.
    statement_timeout: longestMs,
    query_timeout: longestMs + 500,
    lock_timeout: longestMs - 500,
    idle_in_transaction_session_timeout: 3 * longestMs,
    keepAlive: true,
    application_name: "openward",
    types: recordTypes,
  });
  let closing = false;
  pool.on("error", (error) => {
    if (!closing) log(`A connection to the records was lost: ${error.message}`);
  });
  return {
    connect: async () =>
      careful(await pool.connect().catch((error: unknown) => Promise.reject(new ConnectionLost(error)))),
    end: () => {
      closing = true;
      return pool.end();
    },
  };
}

/** The server said nothing, or nothing any more: whether a statement was carried out is not known. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super(`the records do not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "ConnectionLost";
  }
}

function careful(client: pg.PoolClient): PooledClient {
  let lost: ConnectionLost | null = null;
  // The pool listens only while it has the connection itself; an error that nobody listens for ends the process.
  const onError = (error: Error) => {
    lost ??= new ConnectionLost(error);
  };
  client.on("error", onError);
  const query = async (...words: Parameters<pg.PoolClient["query"]>) => {
    // Rolling back over a dead connection would wait for another five seconds.
    if (lost !== null) throw lost;
    try {
      return await (client.query as (...words: unknown[]) => Promise<unknown>)(...words);
    } catch (error) {
      if (!isFromDriver(error) || saysPostgres(error)) throw error;
      lost = new ConnectionLost(error);
      throw lost;
    }
  };
  const release = () => {
    client.release(lost ?? undefined);
    // A connection that is given up may still complain while it closes.
    if (lost === null) client.off("error", onError);
  };
  return { query: query as unknown as pg.PoolClient["query"], release };
}

/** Values that the driver cannot send are mistakes of ours. */
function isFromDriver(error: unknown): boolean {
  return !(error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError);
}

/** True where PostgreSQL itself said no and goes on: it gives a code of five characters. */
function saysPostgres(error: unknown): boolean {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  // 57P: it was shut down or crashed; 08: the connection broke; 25P03: it waited too long within a transaction.
  return /^[0-9A-Z]{5}$/.test(code) && !/^(?:57P|08)|^25P03$/.test(code);
}

/** Types whose usual reading loses something: whole numbers as texts, days as moments of the local clock. */
const recordTypes = {
  getTypeParser: (oid: number, format?: "text" | "binary") => {
    if (oid === pg.types.builtins.INT8) return Number;
    if (oid === pg.types.builtins.DATE) return String;
    return format === undefined ? pg.types.getTypeParser(oid) : pg.types.getTypeParser(oid, format as "text");
  },
};
