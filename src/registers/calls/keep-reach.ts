import { z } from "zod";
import { isOdsCode } from "../../domain/ods-code.ts";
import type { Asker } from "../../store/records/asker.ts";
import { readRecord } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import { type WriteOutcome, write } from "../../store/records/write.ts";
import { type Acting, refuse, type SentAs } from "../acting.ts";
import { recordIdOf } from "../record-id.ts";
import { applicantKinds } from "./call.ts";
import type { KeptCall } from "./call-records.ts";
import { type Approached, pastActivities, sizeBands } from "./equal-access.ts";

const reachedOne = z.strictObject({
  organisation: z.string(),
  kind: z.enum(applicantKinds),
  size: z.enum(sizeBands),
  past: z.enum(pastActivities),
  opened: z.boolean(),
});
const reachBody = z.strictObject({ call: z.uuid(), reached: z.array(reachedOne) });

/** An organisation that was told of a call, and whether it looked. */
export type Reached = z.infer<typeof reachedOne>;

/** The reached of a call, and the version of the record that says so; version 0 where nothing was written. */
export interface KeptReach {
  readonly version: number;
  readonly reached: readonly Reached[];
}

export async function readReach(records: Records, asker: Asker, { id }: Pick<KeptCall, "id">): Promise<KeptReach> {
  const found = await readRecord(records, asker, recordIdOf("call-reach", id));
  const body = reachBody.safeParse(found?.revision.body);
  return found === null || !body.success
    ? { version: 0, reached: [] }
    : { version: found.version, reached: body.data.reached };
}

/** Writes down who was told of a call. It is never public as it stands: only counts are, and small ones of them are hidden. */
export async function writeReach(
  records: Records,
  acting: Acting,
  kept: KeptCall,
  { reached, ...sent }: SentAs & { readonly reached: readonly Reached[] },
): Promise<WriteOutcome> {
  if (kept.status === "decided" || kept.status === "withdrawn")
    refuse("The call is over, and so is its equal-access record.");
  return write(records, acting.writer, {
    kind: "call-reach",
    record: recordIdOf("call-reach", kept.id),
    organisation: kept.organisation,
    state: "kept",
    body: { call: kept.id, reached: [...reached] },
    action: "record-reach",
    ...sent,
  });
}

/**
 * Reads lines such as "SYN-T002, trust, small, none, opened".
 * @returns those reached, or one sentence for each line that cannot be read
 */
export function readReachedLines(
  text: string,
): { readonly reached: readonly Reached[] } | { readonly troubles: readonly string[] } {
  const troubles: string[] = [];
  const reached: Reached[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [organisation = "", kind = "", size = "", past = "", opened = ""] = line
      .split(/[,;\t]/)
      .map((cell) => cell.trim());
    const code = organisation.toUpperCase();
    const read = reachedOne.safeParse({
      organisation: code,
      kind: kind.toLowerCase(),
      size: size === "" ? "not-known" : size.toLowerCase(),
      past: past === "" ? "not-known" : past.toLowerCase(),
      opened: /^(?:opened|yes)$/i.test(opened),
    });
    if (!isOdsCode(code))
      troubles.push(`Line ${at + 1}: "${organisation.slice(0, 40)}" is not the code of an organisation.`);
    else if (!read.success)
      troubles.push(
        `Line ${at + 1}: write a code, then ${applicantKinds.join(" or ")}, then small, medium, large or not-known, then none, some, much or not-known, then opened or nothing.`,
      );
    else if (reached.some((each) => each.organisation === code))
      troubles.push(`Line ${at + 1}: ${code} stands there twice.`);
    else reached.push(read.data);
  }
  return troubles.length > 0 ? { troubles } : { reached };
}

/** The same lines again. */
export function reachedLines(reached: readonly Reached[]): string {
  return reached
    .map(({ organisation, kind, size, past, opened }) =>
      [organisation, kind, size, past, ...(opened ? ["opened"] : [])].join(", "),
    )
    .join("\n");
}

/** Everybody who might have applied and how far they came: those told, and those who applied without having been told. */
export function approachedOf(
  reached: readonly Reached[],
  applied: readonly { readonly organisation: string; readonly kind: Reached["kind"]; readonly chosen: boolean }[],
): Approached[] {
  const known = reached.map((each): Approached => {
    const found = applied.find(({ organisation }) => organisation === each.organisation);
    return {
      ...each,
      // Whoever answered has looked.
      opened: each.opened || found !== undefined,
      answered: found !== undefined,
      chosen: found?.chosen === true,
    };
  });
  const unasked = applied.filter(({ organisation }) => !reached.some((each) => each.organisation === organisation));
  return [
    ...known,
    ...unasked.map(
      ({ organisation, kind, chosen }): Approached => ({
        organisation,
        kind,
        size: "not-known",
        past: "not-known",
        opened: true,
        answered: true,
        chosen,
      }),
    ),
  ];
}
