import type { Concern } from "../registers/access/may.ts";
import type { SignedIn } from "../registers/access/sessions.ts";
import type { Asker } from "../store/records/asker.ts";
import type { RunningLog } from "../store/records/checkpoints/run-log.ts";
import type { Records } from "../store/records/records.ts";
import type { ShownFile, ShownPage } from "./page.ts";
import type { Readers } from "./readers.ts";
import type { SentFile } from "./written/read-body.ts";

/** What a page of the written side may use: the records, and on whose behalf. */
export interface Desk {
  readonly records: Records;
  /** Null where nobody signed in and the page is public. */
  readonly who: SignedIn | null;
  /** To read: with every organisation at which they hold a role. */
  readonly asker: Asker;
  /** To write: with those organisations alone at which they hold a role that this action asks for. */
  readonly writer: Asker;
  /** The log of what is written, as it is signed; null where it is not. */
  readonly signedLog: RunningLog | null;
  /** The build that is shown; null where there is none. */
  readonly readers: Readers | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** ISO. */
  readonly today: string;
}

export interface DeskRequest {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  /** Words of the address, each once. */
  readonly query: Readonly<Record<string, string>>;
  /** Files that were sent with a form, by their fields. */
  readonly files?: ReadonlyMap<string, SentFile>;
}

/**
 * Whose record a page or a form is about; null where there is no such record. Asked only where the policy names roles at the record's
 * organisation, with a desk that may read all that the person may.
 */
export type ConcernOf = (desk: Desk, request: DeskRequest) => Promise<Concern | null>;

/** A page of the written side that takes nothing: made for who asks, and kept by nobody else. */
export interface DeskPage {
  /** As in a router. Who may open it stands in the policy, at this path. */
  readonly path: string;
  /** An address of it for the made-up person, for the laws that open every page. */
  readonly tryAt: string;
  /** The first name of a made-up person (registers/access/made-up-people.ts) who may open it. */
  readonly tryAs: string;
  readonly concern?: ConcernOf;
  readonly show: (desk: Desk, request: DeskRequest) => Promise<ShownPage | ShownFile>;
}

/** Declares one. */
export function defineDesk(page: DeskPage): DeskPage {
  return page;
}

/** The organisation that an address names, as whose record the page is about. */
export const organisationInPath: ConcernOf = async (_, { params }) =>
  params.organisation === undefined ? null : { organisation: params.organisation };
