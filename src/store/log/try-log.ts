import { createHash } from "node:crypto";
import { checkpointId, checkpointText, signCheckpoint } from "./checkpoint.ts";
import { bodyHash, entryHash, type LogEntry } from "./log-entry.ts";
import { exportedCheckpoint, exportedEntry, exportHead, type LoggedBody } from "./log-export.ts";
import type { ReadNode } from "./merkle-proof.ts";
import { appendLeaf, emptyFrontier, rootOfFrontier, type TreeNode } from "./merkle-tree.ts";
import type { NoteSigner } from "./note-keys.ts";

/** What is to be logged in a trial. */
export interface TriedWrite {
  readonly body: unknown;
  readonly action?: string;
}

/** A log in memory: for trying what reads logs. */
export interface TriedLog {
  readonly entries: LogEntry[];
  readonly bodies: (LoggedBody | null)[];
  /** Signed checkpoints, and after how many entries each was made. */
  readonly checkpoints: { readonly after: number; readonly note: string }[];
  readonly readNode: ReadNode;
  readonly write: (write: TriedWrite) => LogEntry;
  readonly checkpoint: () => string;
  /** The lines of an export, each with its end. */
  readonly lines: () => string[];
}

/** Starts one; each entry is recorded a minute after the one before it. */
export function tryLog(signer: NoteSigner, startsAt = "2026-11-22T09:00:00.000Z"): TriedLog {
  const nodes = new Map<string, TreeNode>();
  const entries: LogEntry[] = [];
  const bodies: (LoggedBody | null)[] = [];
  const checkpoints: { after: number; note: string }[] = [];
  let frontier = emptyFrontier;
  let previous: string | null = null;
  let now = Date.parse(startsAt);
  const tick = () => {
    now += 60_000;
    return new Date(now).toISOString();
  };
  return {
    entries,
    bodies,
    checkpoints,
    readNode: (level, index) => {
      const node = nodes.get(`${level}/${index}`);
      if (node === undefined) throw new RangeError(`no node ${level}/${index}`);
      return node.hash;
    },
    write: ({ body, action = "create" }) => {
      const seq = entries.length + 1;
      const salt = createHash("sha256").update(`salt ${seq}`).digest();
      const record = `00000000-0000-4000-8000-${String(seq).padStart(12, "0")}`;
      const recordedAt = tick();
      const entry = { seq, recordedAt, record, kind: "note", version: 1, action, bodyHash: bodyHash(salt, body) };
      const next = appendLeaf(frontier, entryHash(entry));
      for (const node of next.made) nodes.set(`${node.level}/${node.index}`, node);
      frontier = next.frontier;
      entries.push(entry);
      bodies.push({ body, salt });
      return entry;
    },
    checkpoint: () => {
      const fields = { origin: signer.name, size: frontier.size, root: rootOfFrontier(frontier), at: tick(), previous };
      previous = checkpointId(checkpointText(fields));
      const note = signCheckpoint(fields, signer);
      checkpoints.push({ after: entries.length, note });
      return note;
    },
    lines: () => {
      const pointsAfter = (count: number) =>
        checkpoints.filter(({ after }) => after === count).map(({ note }) => exportedCheckpoint(note));
      return [
        exportHead(signer.name),
        ...pointsAfter(0),
        ...entries.flatMap((entry, i) => [exportedEntry(entry, bodies[i] ?? null), ...pointsAfter(i + 1)]),
      ];
    },
  };
}
