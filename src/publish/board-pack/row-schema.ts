import { z } from "zod";

export const day = z.iso.date();
export const number = z.number();
export const count = z.int().min(0);
export const text = z.string();
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullable();

export const structure = z.enum(["as-reported", "mapped-to-current", "like-for-like"]);
const betterWhen = z.enum(["higher", "lower", "neither", "context"]);
export const rule = z.enum(["outside", "trend", "two-of-three", "shift"]);
export const meaning = z.enum(["improvement", "concern", "neither"]);

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

export const policyFact = z
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
        bounds: z
          .enum(["interval", "limits", "range"])
          .describe(
            "What lower and upper are: an interval of the figure, a range of how what went into it may be valued, or a publisher's limits around what it expects",
          ),
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

export const row = z
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
