import { createHash } from "node:crypto";
import { z } from "zod";
import { counted } from "../../domain/format.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Asker } from "../../store/records/asker.ts";
import { listRecords, type RecordNow, readRecord } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import { type WriteOutcome, write } from "../../store/records/write.ts";
import { type Acting, refuse, type SentAs } from "../acting.ts";
import { isRecordId, recordIdOf } from "../record-id.ts";
import { categoryIds } from "./categories.ts";
import { fileText } from "./file-text.ts";
import { readDisclosures } from "./read-disclosures.ts";

export const fileKinds = ["company-return", "public-download"] as const;
export type FileKind = (typeof fileKinds)[number];

const line = z.strictObject({
  line: z.int(),
  institution: z.string(),
  odsCode: z.string().nullable(),
  /** The organisation that is meant: by its code, or by its exact name; null where neither is known. */
  recipient: z.string().nullable(),
  year: z.int(),
  company: z.string(),
  category: z.enum(categoryIds),
  pence: z.int(),
  purpose: z.string().nullable(),
  vat: z.enum(["in", "out", "not-said"]),
  basis: z.enum(["named", "aggregate"]),
});
export const fileBody = z.strictObject({
  kind: z.enum(fileKinds),
  name: z.string(),
  fileDate: z.iso.date(),
  sha256: z.string(),
  lines: z.array(line),
  /** Lines about a person: nothing of them is kept but their number. */
  namingAPerson: z.int(),
  /** Lines that may be about a person, to be looked at by somebody who has the file. */
  perhapsNamingAPerson: z.array(z.int()),
});
export type FileLine = z.infer<typeof line>;

/** A file of disclosures as it was taken. */
export interface KeptFile extends z.infer<typeof fileBody> {
  readonly id: string;
  /** ODS code of who handed it in. */
  readonly organisation: string;
  readonly takenAt: string;
  /** Of which companies and years it tells, where `lines` has but some of its lines. */
  readonly covers?: readonly Pick<FileLine, "company" | "year">[];
}

export interface HandedIn {
  readonly kind: FileKind;
  readonly name: string;
  readonly fileDate: string;
  readonly contents: Buffer;
  /** Codes of known organisations by their names in lower case. */
  readonly known: ReadonlyMap<string, string>;
}

/**
 * Takes a company's return or a public download, the whole of it or nothing. Lines about a person are dropped and counted, and the rest is
 * public as it was handed in.
 * @throws Refusal of kind "bad-file" with every cell that cannot be read; "conflict" where the file was taken before
 */
export async function takeFile(
  records: Records,
  acting: Acting,
  organisation: string,
  { kind, name, fileDate, contents, known, ...sent }: HandedIn & SentAs,
): Promise<WriteOutcome> {
  const text = fileText(name, contents);
  const { lines, namingAPerson, perhapsNamingAPerson, refused } = readDisclosures(text, name, new Set(known.keys()));
  if (refused.length > 0)
    throw new Refusal(
      "bad-file",
      `${counted(refused.length, "thing")} in ${name} cannot be read, and nothing of it was taken.`,
      "Put them right in the file and hand it in again.",
      refused,
    );
  if (lines.length === 0)
    throw new Refusal(
      "bad-file",
      `${name} has no line that names an organisation: ${counted(namingAPerson, "line")} naming a person, ${counted(perhapsNamingAPerson.length, "line")} that may name one.`,
      "Nothing was kept.",
    );
  const outcome = await write(records, acting.writer, {
    kind: "transfer-file",
    record: fileId(organisation, kind, contents),
    organisation,
    isPublic: true,
    state: "taken",
    body: {
      kind,
      name,
      fileDate,
      sha256: hashOf(contents),
      lines: lines.map((each) => ({
        ...each,
        recipient: each.odsCode ?? known.get(each.institution.toLowerCase()) ?? null,
      })),
      namingAPerson,
      perhapsNamingAPerson: [...perhapsNamingAPerson],
    },
    action: "take-file",
    ...sent,
  });
  if (outcome.status === "conflict") refuse("This very file was taken before.", "Nothing was kept a second time.");
  return outcome;
}

/** The number of a file: the same file is taken once from an organisation. */
export function fileId(organisation: string, kind: FileKind, contents: Buffer): string {
  return recordIdOf("transfer-file", organisation, kind, hashOf(contents));
}

function hashOf(contents: Buffer): string {
  return createHash("sha256").update(contents).digest("hex");
}

/** A file from its record; null where it was erased. */
export function keptFile({ id, organisation, madeAt, revision }: RecordNow): KeptFile | null {
  const body = fileBody.safeParse(revision.body);
  return body.success ? { id, organisation, takenAt: madeAt, ...body.data } : null;
}

/** A file that was taken; null where there is none. */
export async function readFile(records: Records, asker: Asker, id: string): Promise<KeptFile | null> {
  if (!isRecordId(id)) return null;
  const found = await readRecord(records, asker, id);
  return found?.kind === "transfer-file" ? keptFile(found) : null;
}

/** Files that were taken, the newest first. */
export async function listFiles(records: Records, asker: Asker): Promise<readonly KeptFile[]> {
  const found = await listRecords(records, asker, { kind: "transfer-file", limit: 1000 });
  return found.flatMap((each) => keptFile(each) ?? []);
}
