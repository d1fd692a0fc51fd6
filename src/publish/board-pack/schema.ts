import { z } from "zod";

const day = z.iso.date();
const number = z.number();
const count = z.int().min(0);
const text = z.string();
const maybe = <T extends z.ZodType>(schema: T) => schema.nullable();

const structure = z.enum(["as-reported", "mapped-to-current", "like-for-like"]);
const betterWhen = z.enum(["higher", "lower", "neither", "context"]);
const rule = z.enum(["outside", "trend", "two-of-three", "shift"]);
const meaning = z.enum(["improvement", "concern", "neither"]);

const readingPlace = {
  indicator: text,
  organisation: text,
  period: text,
  structure,
  methodVersion: text,
};

const reading = z
  .discriminatedUnion("state", [
    z.object({
      ...readingPlace,
      state: z.enum(["value", "zero"]),
      value: number,
      lower: maybe(number),
      upper: maybe(number),
      n: maybe(number),
      d: maybe(number),
      notes: z.array(text),
    }),
    z.object({
      ...readingPlace,
      state: z.enum(["not-supplied", "not-applicable"]),
      because: text,
      n: maybe(number),
      d: maybe(number),
    }),
    z.object({ ...readingPlace, state: z.literal("suppressed"), because: text }),
  ])
  .meta({
    id: "reading",
    description: "A figure with its bounds, in the unit of its indicator, or the reason there is none",
  });

const policyFact = z
  .object({
    id: text,
    says: text,
    strength: z.enum(["may", "consider", "should", "must"]),
    actor: text,
    validFrom: text,
    validTo: maybe(text),
    source: z.object({
      title: text,
      publisher: text,
      published: maybe(text),
      read: z.enum(["full", "excerpt", "title"]),
    }),
    sets: z.record(text, number).describe("Numbers it sets, with the unit in the name"),
  })
  .meta({ id: "policyFact" });

const indicator = z
  .object({
    id: text,
    name: text,
    question: text,
    unit: text,
    betterWhen,
    method: maybe(
      z.object({
        version: text,
        kind: z.enum(["count", "rate", "proportion", "share", "survival", "sum", "largest-share", "published"]),
        per: maybe(number),
        numerator: text,
        denominator: text,
        changed: maybe(text),
      }),
    ),
    caveats: z.array(text),
    gaming: text,
    owner: text,
    reviewed: day,
    reviewDue: day,
    source: text,
  })
  .meta({ id: "indicator", description: "What the figure asks, how it is worked out and how it can mislead" });

const guard = z
  .object({
    indicator: text,
    name: text,
    shows: text,
    state: z.enum(["quiet", "warns", "shown", "not-supplied"]),
    reading: maybe(reading),
    sentence: text,
  })
  .meta({ id: "guard" });

const trend = z
  .object({
    every: z.enum(["month", "quarter", "half", "year"]),
    structure,
    points: z.array(z.object({ period: text, reading, rule: maybe(rule), meaning: maybe(meaning) })),
    segments: z.array(
      z.object({ from: count, to: count, mean: number, lower: number, upper: number, trial: z.boolean() }),
    ),
    exceptional: z.array(z.object({ from: text, to: text, because: text })),
    breaks: z.array(z.object({ at: text, because: text })),
    baseline: text,
  })
  .meta({ id: "trend" });

const funnel = z
  .object({
    peerGroup: z.object({ name: text, rule: text, members: count }),
    kind: z.enum(["proportion", "rate", "shmi"]),
    target: number,
    phi: number,
    tau2: number,
    units: z.array(z.object({ code: text, name: text, size: number, value: number, self: z.boolean() })),
    curves: z.array(
      z.object({
        size: number,
        lower95: number,
        upper95: number,
        lower998: number,
        upper998: number,
        plainLower95: number,
        plainUpper95: number,
        plainLower998: number.optional(),
        plainUpper998: number.optional(),
      }),
    ),
    outside: maybe(z.enum(["above-998", "below-998", "above-95", "below-95"])),
    sentence: text,
  })
  .meta({ id: "funnel" });

const waiting = z
  .object({
    steps: z.array(
      z.object({
        day: number,
        survival: number,
        lower: number,
        upper: number,
        atRisk: count,
        waitingHere: count,
      }),
    ),
    median: maybe(number),
    lower: maybe(number),
    upper: maybe(number),
    total: count,
    waiting: count,
  })
  .meta({ id: "waiting" });

const row = z
  .object({
    indicator,
    reading,
    guards: z.array(guard),
    trend: maybe(trend),
    funnel: maybe(funnel),
    waiting: maybe(waiting),
    sentence: text,
    national: z.array(z.object({ fact: policyFact, caution: text })),
  })
  .meta({ id: "row", description: "One indicator: figure, interval, trend, guard and sentence" });

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
    notSupplied: z.array(text),
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
      refusals: z.array(z.object({ file: text, line: maybe(count), column: maybe(text), found: text, expected: text })),
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
