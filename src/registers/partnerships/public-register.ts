import { anybody } from "../../store/records/asker.ts";
import { history, listRecords, type Revision, readRecord } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import type { SettledDispute } from "./kept-partnership.ts";
import type { Dispute } from "./partnership-file.ts";
import type { PublicView } from "./public-view.ts";
import { disputesOf } from "./read-partnership.ts";
import type { Status } from "./states.ts";

/** A public entry as it stands. */
export interface PublicNow {
  readonly id: string;
  /** Code of the organisation whose partnership it is. */
  readonly organisation: string;
  readonly version: number;
  readonly changedAt: string;
  readonly view: PublicView;
}

/** One revision of an entry: null where it was erased, or says only that it was refused. */
export interface PublicRevision {
  readonly version: number;
  readonly recordedAt: string;
  readonly says: string;
  /** Its entry in the log, and the hash that stands there. */
  readonly seq: number;
  readonly bodyHash: string;
  readonly salt: string | null;
  readonly view: PublicView | null;
}

export interface WholeEntry {
  readonly id: string;
  readonly status: Status;
  readonly organisation: string;
  /** The first first. */
  readonly revisions: readonly PublicRevision[];
  /** Null where it was refused. */
  readonly view: PublicView | null;
  readonly disputes: readonly Dispute[];
}

/** Most entries that one list holds; far above what England publishes in a year. */
const most = 5000;

/** Every entry that is public, the last changed first, and how many partnerships were refused. */
export async function publicEntries(
  records: Records,
): Promise<{ readonly entries: readonly PublicNow[]; readonly refused: number }> {
  const [found, disputed] = await Promise.all([
    listRecords(records, anybody, { kind: "partnership-entry", limit: most }),
    listRecords(records, anybody, { kind: "partnership-dispute", limit: most }),
  ]);
  const disputesAbout = (entry: string, settled: readonly SettledDispute[]) =>
    disputed.filter(
      ({ id, revision: { body } }) =>
        isObject(body) && body.entry === entry && !settled.some(({ dispute }) => dispute === id),
    ).length;
  const entries = found.flatMap(({ id, organisation, version, changedAt, revision }): PublicNow[] => {
    const view = viewIn(revision);
    if (view === null) return [];
    const openDisputes = disputesAbout(id, settledIn(revision));
    return [{ id, organisation, version, changedAt, view: { ...view, openDisputes } }];
  });
  return { entries, refused: found.filter(({ state }) => state === "refused").length };
}

/** One entry with all that it ever said; null where there is none. */
export async function publicEntry(records: Records, id: string): Promise<WholeEntry | null> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const now = await readRecord(records, anybody, id);
  if (now === null || now.kind !== "partnership-entry") return null;
  const [revisions, disputes] = await Promise.all([
    history(records, anybody, id),
    disputesOf(records, id, settledIn(now.revision)),
  ]);
  const view = viewIn(now.revision);
  const openDisputes = disputes.filter(({ settled }) => settled === null).length;
  return {
    id,
    status: now.state as Status,
    organisation: now.organisation,
    revisions: revisions.map((each) => ({
      version: each.version,
      recordedAt: each.recordedAt,
      says: each.reason ?? each.erased?.ground ?? "",
      seq: each.seq,
      bodyHash: each.bodyHash,
      salt: each.salt,
      view: viewIn(each),
    })),
    view: view === null ? null : { ...view, openDisputes },
    disputes,
  };
}

/** Only `publicView` makes what is written there. */
function viewIn({ body }: Revision): PublicView | null {
  return isObject(body) && isObject(body.view) ? (body.view as unknown as PublicView) : null;
}

function settledIn({ body }: Revision): SettledDispute[] {
  return isObject(body) && Array.isArray(body.settled) ? (body.settled as SettledDispute[]) : [];
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * True where every word of the question begins a word of the entry: in any order, whatever the capitals, accents and marks.
 */
export function isAbout(
  { organisation, id, view }: Pick<PublicNow, "organisation" | "id" | "view">,
  question: string,
): boolean {
  const { title, aim, place, parties = [], treatments = [] } = view;
  const names = parties.flatMap((party) => [party.name, party.id]);
  const generic = treatments.map(({ genericName }) => genericName);
  const text = [id, organisation, title, aim, ...Object.values(place ?? {}).flat(), ...names, ...generic].join(" ");
  const words = plainWords(text);
  return plainWords(question).every((asked) => words.some((word) => word.startsWith(asked)));
}

function plainWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
