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
    z.strictObject({
      ...readingPlace,
      state: z.enum(["value", "zero"]),
      value: number,
      lower: maybe(number),
      upper: maybe(number),
      n: maybe(number),
      d: maybe(number),
      notes: z.array(text),
    }),
    z.strictObject({
      ...readingPlace,
      state: z.enum(["not-supplied", "not-applicable"]),
      because: text,
      n: maybe(number),
      d: maybe(number),
    }),
    z.strictObject({ ...readingPlace, state: z.literal("suppressed"), because: text }),
  ])
  .describe("A figure with its bounds, in the unit of its indicator, or the reason there is none");

const policyFact = z.strictObject({
  id: text,
  says: text,
  strength: z.enum(["may", "consider", "should", "must"]),
  actor: text,
  validFrom: text,
  validTo: maybe(text),
  source: z.strictObject({
    title: text,
    publisher: text,
    published: maybe(text),
    read: z.enum(["full", "excerpt", "title"]),
  }),
  sets: z.record(text, number).describe("Numbers it sets, with the unit in the name"),
});

const indicator = z
  .strictObject({
    id: text,
    name: text,
    question: text,
    unit: text,
    betterWhen,
    method: maybe(
      z.strictObject({
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
  .describe("What the figure asks, how it is worked out and how it can mislead");

const guard = z.strictObject({
  indicator: text,
  name: text,
  shows: text,
  state: z.enum(["quiet", "warns", "shown", "not-supplied"]),
  reading: maybe(reading),
  sentence: text,
});

const trend = z.strictObject({
  every: z.enum(["month", "quarter", "half", "year"]),
  structure,
  points: z.array(z.strictObject({ period: text, reading, rule: maybe(rule), meaning: maybe(meaning) })),
  segments: z.array(
    z.strictObject({ from: count, to: count, mean: number, lower: number, upper: number, trial: z.boolean() }),
  ),
  exceptional: z.array(z.strictObject({ from: text, to: text, because: text })),
  breaks: z.array(z.strictObject({ at: text, because: text })),
  baseline: text,
});

const funnel = z.strictObject({
  peerGroup: z.strictObject({ name: text, rule: text, members: count }),
  kind: z.enum(["proportion", "rate", "shmi"]),
  target: number,
  phi: number,
  tau2: number,
  units: z.array(z.strictObject({ code: text, name: text, size: number, value: number, self: z.boolean() })),
  curves: z.array(
    z.strictObject({
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
});

const waiting = z.strictObject({
  steps: z.array(
    z.strictObject({
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
});

const row = z
  .strictObject({
    indicator,
    reading,
    guards: z.array(guard),
    trend: maybe(trend),
    funnel: maybe(funnel),
    waiting: maybe(waiting),
    sentence: text,
    national: z.array(z.strictObject({ fact: policyFact, caution: text })),
  })
  .describe("One indicator: figure, interval, trend, guard and sentence");

const table = z.strictObject({
  title: text,
  sentence: text,
  head: z.array(text),
  rows: z.array(z.array(text)),
  numeric: z.array(count),
});

const people = z
  .strictObject({
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
  .describe("Counts of people in parts of the organisation, after disclosure control");

const part = z.strictObject({
  number: count,
  id: text,
  title: text,
  asks: text,
  notSupplied: z.array(text),
  rows: z.array(row),
  tables: z.array(table),
  people: z.array(people),
  policy: z.array(policyFact),
});

const line = z.strictObject({ text, indicator: maybe(text), owner: maybe(text), due: maybe(text) });

const signal = z.strictObject({
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
});

export const fileSchema = z.strictObject({
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
});

/** `board-pack.json`: everything a pack shows, as data. A schema is generated from it, and every pack is checked against it. */
export const boardPackSchema = z
  .strictObject({
    format: z.literal("openward-board-pack"),
    formatVersion: z.literal("1"),
    synthetic: z.boolean().describe("True where every organisation and figure is made up"),
    buildId: text,
    organisation: z.strictObject({
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
    period: z.strictObject({
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
    chance: z.strictObject({ series: count, points: count, expected: number, sentence: text }),
    cannotTell: z.array(text),
    quality: z.strictObject({
      files: z.array(fileSchema),
      refusals: z.array(
        z.strictObject({ file: text, line: maybe(count), column: maybe(text), found: text, expected: text }),
      ),
      dropped: z.array(z.strictObject({ file: text, column: text, why: text, cells: count })),
      completeness: z.array(
        z.strictObject({
          source: text,
          title: text,
          months: z.array(z.strictObject({ month: text, state: z.enum(["value", "not-supplied", "not-applicable"]) })),
        }),
      ),
      editsAfterPeriod: maybe(count),
    }),
    policy: z.array(policyFact),
    suppressed: z.array(
      z.strictObject({
        table: text,
        row: text,
        column: text,
        reason: z.enum(["small", "would give back a small one"]),
      }),
    ),
    accountable: z.strictObject({ paidBy: maybe(text), madeBy: maybe(text), checkedBy: maybe(text) }),
  })
  .describe("An Openward board pack: the six-monthly research report of one NHS organisation");

export type BoardPack = z.infer<typeof boardPackSchema>;

/** The published JSON schema, as text. */
export function boardPackJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(boardPackSchema), null, 2)}\n`;
}
