import type { Units } from "../domain/units.ts";

/** Everything outside a command that it may use; built in main.ts, and by tests. */
export interface Effects {
  /** Results: nothing else goes here, so that a program may read it. */
  readonly out: (text: string) => void;
  /** Refusals, warnings and progress. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where relative paths begin. */
  readonly cwd: string;
  /** Today, ISO. */
  readonly today: () => string;
  /** Says what is being done; shown only where the command takes longer than two seconds. */
  readonly progress: (doing: string) => void;
  readonly units: Units;
  readonly startServer: (where: ServerPlace) => Promise<RunningServer>;
}

export interface ServerPlace {
  readonly dataDir: string;
  readonly port: number;
  /** The address of this machine to listen at; only this machine itself reaches 127.0.0.1. */
  readonly host: string;
  /** True where the site is shown within the organisation whose extracts these are, and may quote them. */
  readonly inside?: boolean;
  /** Write one line of JSON about each request to the errors' stream; nobody is named in it. */
  readonly logRequests?: boolean;
}

export interface RunningServer {
  /** With the port it really has: `http://localhost:8080/`. */
  readonly address: string;
  /** Settles once it has been told to stop and has answered what it was asked. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}
