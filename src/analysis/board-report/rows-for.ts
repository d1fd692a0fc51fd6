import { plainDate } from "../../domain/format.ts";
import { addDays, type Period, readPeriod } from "../../domain/period.ts";
import type { Structure } from "../../domain/reading.ts";
import { Refusal } from "../../domain/refusal.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { type OrganisationRows, rowsByIndicator } from "../readings/organisation-rows.ts";
import { openSpans } from "../readings/read-indicator.ts";
import { withMappedRows } from "../readings/structure-rows.ts";
import type { Break } from "../signals/trend-of.ts";
import type { ReportContext } from "./report-context.ts";

/** One organisation's rows in the structure asked for, where its series break, and what a reader must know of it. */
export interface RowsInStructure {
  readonly rows: OrganisationRows;
  readonly breaks: readonly Break[];
  readonly history: readonly string[];
  /** The codes whose rows are counted in whole, its own first. */
  readonly members: readonly string[];
  /** The codes of which a stated share is counted as an estimate. */
  readonly sharers: readonly string[];
}

export interface RowsQuestion {
  readonly organisation: string;
  readonly role: string;
  readonly period: Period;
  readonly structure: Structure;
  readonly structureAsAt: string;
}

/** Years over which like for like looks. */
const likeYears = 3;

/** What reading rows needs of the context of a report. */
export type RowsContext = Pick<ReportContext, "facts" | "units" | "sources" | "structureOn" | "countsOf">;

/** Reads one organisation as reported, mapped to the structure of a day, or like for like. */
export async function rowsFor(context: RowsContext, question: RowsQuestion): Promise<RowsInStructure> {
  return withRowsFor(context, question, async (rows) => rows);
}

/**
 * The same, while the facts that the rows were counted from are open.
 * @param use is given the rows and those facts: where the organisation is mapped, every member's rows stand under it there
 */
export async function withRowsFor<T>(
  context: RowsContext,
  { organisation, role, period, structure, structureAsAt }: RowsQuestion,
  use: (rows: RowsInStructure, counted: Facts) => Promise<T>,
): Promise<T> {
  const { facts, units, sources } = context;
  const history = await historyOf(context, organisation);
  const asReported = async (): Promise<OrganisationRows> => {
    const { rows, supply } = await context.countsOf(organisation, period);
    const span = (await openSpans(facts, [organisation])).get(organisation);
    return { code: organisation, structure, byIndicator: rowsByIndicator(rows), supply, sources, span, role };
  };
  const unmapped = async () => {
    const own = { members: [organisation], sharers: [], breaks: history.moves, history: history.sentences };
    return use({ rows: await asReported(), ...own }, facts);
  };
  if (structure === "as-reported") return unmapped();

  const map = await context.structureOn(structureAsAt);
  const before = [...map.current].filter(([, current]) => current === organisation).map(([code]) => code);
  const spans = await openSpans(facts, [organisation, ...before]);
  const span = spans.get(organisation);
  const windowStart = addDays(readPeriod(period.label).last, -365 * likeYears);
  const kept: string[] = [];
  const left: string[] = [];
  const presentThroughout = (member: string): boolean => {
    const opened = spans.get(member)?.opened ?? null;
    const followsOn = member === organisation || [...map.next.values()].includes(member);
    const present = opened === null || opened <= windowStart || followsOn;
    (present ? kept : left).push(member);
    return present;
  };
  const like = structure === "like-for-like";
  const choice = { map: like ? { ...map, shares: [] } : map, ...(like ? { only: presentThroughout } : {}) };
  const made = await withMappedRows(facts, units, organisation, structureAsAt, choice, async (mapped, counted) => {
    const coverage = like
      ? [
          `Like for like: ${kept.length} of ${kept.length + left.length} reporting organisations were present throughout (${kept.join(", ")})${left.length > 0 ? `; left out: ${left.join(", ")}` : ""}.`,
        ]
      : [];
    const inStructure: RowsInStructure = {
      rows: {
        code: organisation,
        structure,
        byIndicator: rowsByIndicator(mapped.rows),
        supply: mapped.supply,
        sources,
        role,
        // With its predecessors under it, it has a past before it opened.
        span: span === undefined ? undefined : { ...span, opened: null },
      },
      members: mapped.members,
      sharers: mapped.sharers,
      breaks: await movesAcross(context, mapped.members),
      history: [
        ...history.sentences,
        ...mapped.notes.map((note) => `${note[0]?.toUpperCase() ?? ""}${note.slice(1)}.`),
        ...coverage,
      ],
    };
    return { value: await use(inStructure, counted) };
  });
  return made === null ? unmapped() : made.value;
}

/**
 * Days on which something came into a group of organisations or left it: what was within the group all along breaks nothing.
 */
async function movesAcross({ facts }: RowsContext, members: readonly string[]): Promise<Break[]> {
  const rows = await facts.rows<{ at: string; kind: string; predecessor: string; successor: string }>(
    sql`
      select s.day::varchar as at, s.kind, coalesce(p.name || ' (' || s.predecessor || ')', s.predecessor) as predecessor,
        coalesce(n.name || ' (' || s.successor || ')', s.successor) as successor
      from succession as s
      left join organisation as p on p.code = s.predecessor
      left join organisation as n on n.code = s.successor
      where list_contains(string_split($members, ' '), s.predecessor)
        <> list_contains(string_split($members, ' '), s.successor)
      order by s.day, s.predecessor, s.successor`,
    { members: members.join(" ") },
  );
  return rows.map(({ at, kind, predecessor, successor }) => ({
    at,
    because:
      kind === "full" ? `${predecessor} became part of ${successor}` : `Part of ${predecessor} went to ${successor}`,
  }));
}

/** Plain sentences about what an organisation came from and went to, and the days on which its series break. */
async function historyOf(
  { facts }: RowsContext,
  organisation: string,
): Promise<{ sentences: string[]; moves: Break[] }> {
  const rows = await facts.rows<{
    predecessor: string;
    successor: string;
    day: string;
    kind: string;
    weight: number | null;
    weight_basis: string | null;
    predecessor_name: string | null;
    successor_name: string | null;
  }>(
    sql`
      select s.predecessor, s.successor, s.day::varchar as day, s.kind, s.weight, s.weight_basis,
        p.name as predecessor_name, n.name as successor_name
      from succession as s
      left join organisation as p on p.code = s.predecessor
      left join organisation as n on n.code = s.successor
      where s.predecessor = $organisation or s.successor = $organisation
      order by s.day, s.predecessor, s.successor`,
    { organisation },
  );
  const sentences: string[] = [];
  const moves: Break[] = [];
  for (const { predecessor, successor, day, kind, weight, weight_basis, predecessor_name, successor_name } of rows) {
    const joins = successor === organisation;
    const other = joins
      ? `${predecessor_name ?? "an organisation"} (${predecessor})`
      : `${successor_name ?? "an organisation"} (${successor})`;
    const share =
      weight === null
        ? ""
        : ` (${Math.round(weight * 1000) / 10}%${weight_basis === null ? "" : ` by ${weight_basis}`})`;
    const sentence = {
      full: joins
        ? `${other} became part of it on ${plainDate(day)}.`
        : `It became part of ${other} on ${plainDate(day)}.`,
      split: joins
        ? `Part of ${other}, which was divided, came to it on ${plainDate(day)}${share}.`
        : `It was divided on ${plainDate(day)}; part went to ${other}${share}.`,
      partial: joins
        ? `Part of ${other} came to it on ${plainDate(day)}${share}.`
        : `Part of it went to ${other} on ${plainDate(day)}${share}.`,
      transfer: joins
        ? `A service of ${other} came to it on ${plainDate(day)}${share}.`
        : `A service of it went to ${other} on ${plainDate(day)}${share}.`,
    }[kind];
    if (sentence === undefined)
      throw new Refusal("conflict", `${kind} is not a kind of succession.`, "Use full, split, partial or transfer.");
    sentences.push(`${sentence[0]?.toUpperCase() ?? ""}${sentence.slice(1)}`);
    moves.push({ at: day, because: sentence.replace(/\.$/, "") });
  }
  return { sentences, moves };
}
