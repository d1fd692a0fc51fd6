import type pg from "pg";
import { Refusal } from "../../../domain/refusal.ts";
import { checkpointId, readCheckpoint } from "../../log/checkpoint.ts";
import { type Frontier, rootOfFrontier } from "../../log/merkle-tree.ts";
import type { NoteVerifier } from "../../log/note-keys.ts";
import { signersOf } from "../../log/signed-note.ts";
import { isSame } from "../../log/verify-proof.ts";
import { Differs } from "./difference.ts";

/** A checkpoint that somebody else keeps, and by whom. */
export interface OutsideCheckpoint {
  readonly name: string;
  readonly note: string;
}

/** What a checkpoint says of the log when it had so many entries. */
export interface Point {
  readonly table: string;
  readonly name: string;
  readonly isOutside: boolean;
  readonly size: number;
  readonly root: Uint8Array;
  readonly at: string;
}

/** All checkpoints by how many entries they count, once each was found to be well formed, signed and after the one before. */
export async function checkpointsBySize(
  client: pg.Client,
  key: NoteVerifier | null,
  outside: readonly OutsideCheckpoint[],
): Promise<ReadonlyMap<number, readonly Point[]>> {
  const points = new Map<number, Point[]>();
  const add = (point: Point) => points.set(point.size, [...(points.get(point.size) ?? []), point]);
  const { rows } = await client.query<{ number: string; size: string; made_at: Date; note: string }>(
    "select number, size, made_at, note from log_checkpoint order by number",
  );
  let previous: string | null = null;
  for (const [i, { number, size, made_at, note }] of rows.entries()) {
    const fail = (because: string) => new Differs("log_checkpoint", `number ${number}`, Number(size), because);
    if (Number(number) !== i + 1)
      throw new Differs("log_checkpoint", `number ${i + 1}`, null, "the checkpoint is missing");
    const read = readOr(note, () => fail("its text is not that of a checkpoint"));
    if (key !== null && !signedBy(read.note, key)) throw fail("it is not signed by the log");
    if (read.checkpoint.previous !== previous) throw fail("it does not name the checkpoint before it");
    if (read.checkpoint.size !== Number(size) || read.checkpoint.at !== made_at.toISOString())
      throw fail("its size or time is not that of its text");
    previous = checkpointId(read.note.text);
    add({ ...read.checkpoint, table: "log_checkpoint", name: `number ${number}`, isOutside: false });
  }
  for (const { name, note } of outside) {
    const read = readOr(note, () => new Refusal("usage", `${name} is no checkpoint.`, "Name the file of one."));
    if (key !== null && !signedBy(read.note, key))
      throw new Refusal("usage", `${name} is not signed by the log.`, "Name a checkpoint of this log.");
    if (read.checkpoint.size > 0)
      add({ ...read.checkpoint, table: "log_leaf", name: `the checkpoint kept as ${name}`, isOutside: true });
  }
  return new Map([...points].sort(([a], [b]) => a - b));
}

/** @throws Differs where the entries are not those that it counts */
export function checkPoint({ table, name, size, root }: Point, frontier: Frontier): void {
  if (!isSame(root, rootOfFrontier(frontier)))
    throw new Differs(table, name, size, `the first ${size} entries are not those that it counts`);
}

function readOr(note: string, fail: () => Error): ReturnType<typeof readCheckpoint> {
  try {
    return readCheckpoint(note);
  } catch {
    throw fail();
  }
}

function signedBy(note: Parameters<typeof signersOf>[0], key: NoteVerifier): boolean {
  try {
    return signersOf(note, [key]).length > 0;
  } catch {
    return false;
  }
}
