import { z } from "zod";
import { count, day, maybe, meaning, number, policyFact, row, rule, structure, text } from "./row-schema.ts";

const table = z
  .object({
    title: text,
    sentence: text,
    head: z.array(text),
    rows: z.array(z.array(text)),
    numeric: z.array(count),
  })
  .meta({ id: "table" });

const people = z
  .object({
    title: text,
    sentence: text,
    rowName: text,
    rows: z.array(text),
    columns: z.array(text),
    cells: z.array(z.array(text)).describe("Rounded to the nearest 5; [c] where hidden"),
    rowTotals: maybe(z.array(text)),
    columnTotals: maybe(z.array(text)),
    total: maybe(text),
  })
  .meta({ id: "people", description: "Counts of people in parts of the organisation, after disclosure control" });

const part = z
  .object({
    number: count,
    id: text,
    title: text,
    asks: text,
    notSupplied: z.array(text).describe("Kinds of files that the part lacks, by their ids"),
    rows: z.array(row),
    tables: z.array(table),
    people: z.array(people),
    policy: z.array(policyFact),
  })
  .meta({ id: "part" });

const line = z.object({ text, indicator: maybe(text), owner: maybe(text), due: maybe(text) }).meta({ id: "line" });

const signal = z
  .object({
    indicator: text,
    name: text,
    rule: z.enum([...rule.options, "funnel", "guard"]),
    from: text,
    to: text,
    meaning,
    strength: text,
    guardStatus: text,
    owner: maybe(text),
    action: maybe(text),
    due: maybe(text),
    closed: maybe(text),
    minuteRef: maybe(text),
    sentence: text,
  })
  .meta({ id: "signal" });

export const fileSchema = z
  .object({
    path: text,
    source: maybe(text),
    title: text,
    publisher: text,
    sha256: text,
    receivedOn: maybe(text),
    receivedStated: z.boolean(),
    state: text,
    rowsRead: count,
    rowsTaken: count,
    rowsRefused: count,
    note: maybe(text),
  })
  .meta({ id: "file" });

/** `board-pack.json`: everything a pack shows, as data. A schema is generated from it, and every pack is checked against it. */
export const boardPackSchema = z
  .object({
    format: z.literal("openward-board-pack"),
    formatVersion: z.literal("1"),
    synthetic: z.boolean().describe("True where every organisation and figure is made up"),
    buildId: text,
    organisation: z.object({
      code: text,
      name: text,
      role: text,
      type: maybe(text),
      icb: maybe(text),
      icbName: maybe(text),
      region: maybe(text),
      opened: maybe(text),
      closed: maybe(text),
      history: z.array(text),
    }),
    period: z.object({
      label: text,
      kind: z.enum(["month", "quarter", "half", "year", "rolling"]),
      first: day,
      last: day,
    }),
    structure,
    structureAsAt: day,
    asAt: day.describe("The day on which policy is read"),
    knownAt: maybe(day).describe("Files received after this day were left aside; null where all were used"),
    complete: z.boolean(),
    incompleteBecause: z.array(text),
    decisions: z.array(line),
    changes: z.array(line),
    unknowns: z.array(line),
    parts: z.array(part),
    signals: z.array(signal),
    chance: z.object({ series: count, points: count, expected: number, sentence: text }),
    cannotTell: z.array(text),
    quality: z.object({
      files: z.array(fileSchema),
      refusedCells: count.describe("Refused cells in rows of the organisation, and in rows that name none"),
      refusals: z
        .array(z.object({ file: text, line: maybe(count), column: maybe(text), found: text, expected: text }))
        .describe("The first 500 of them"),
      refusedOfOthers: z
        .array(z.object({ file: text, cells: count }))
        .describe("Refused cells in rows of other organisations, counted by file"),
      dropped: z.array(z.object({ file: text, column: text, why: text, cells: count })),
      completeness: z.array(
        z.object({
          source: text,
          title: text,
          months: z.array(z.object({ month: text, state: z.enum(["value", "not-supplied", "not-applicable"]) })),
        }),
      ),
      editsAfterPeriod: maybe(count),
    }),
    policy: z.array(policyFact),
    suppressed: z.array(
      z.object({
        table: text,
        row: text,
        column: text,
        reason: z.enum(["small", "would give back a small one"]),
      }),
    ),
    accountable: z.object({ paidBy: maybe(text), madeBy: maybe(text), checkedBy: maybe(text) }),
  })
  .describe("An Openward board pack: the six-monthly research report of one NHS organisation");

export type BoardPack = z.infer<typeof boardPackSchema>;

/** The published JSON schema, as text. */
export function boardPackJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(boardPackSchema), null, 2)}\n`;
}
