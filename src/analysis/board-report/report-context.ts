import { type Indicator, methodFor } from "../../domain/indicator.ts";
import { type Period, readPeriod } from "../../domain/period.ts";
import type { Source } from "../../domain/source.ts";
import { sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import type { Database } from "../../store/database.ts";
import { type PeerFunnel, peerFunnel } from "../peers/funnel-of.ts";
import { type PeerChoice, peerWords, usualPeers } from "../peers/peer-choice.ts";
import { type PeerGroup, peerGroupOf } from "../peers/peer-group.ts";
import { type CountRow, countRows, countsOf, settled } from "../readings/count-rows.ts";
import { readSupply, type Supply } from "../readings/supply.ts";
import { trendLabels } from "../signals/trend-of.ts";
import { type StructureMap, structureMap } from "../spine/structure-map.ts";

/** What the reports of many organisations share, worked out once. */
export interface ReportContext {
  readonly facts: Database;
  readonly units: Units;
  readonly buildId: string;
  readonly synthetic: boolean;
  readonly sources: ReadonlyMap<string, Source>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly structureOn: (day: string) => Promise<StructureMap>;
  /** What was counted for one organisation in the periods that a report on a period shows, and what it supplied. */
  readonly countsOf: (organisation: string, period: Period) => Promise<{ rows: readonly CountRow[]; supply: Supply }>;
  /** The funnel of an organisation's peers: the usual ones where no others are chosen. */
  readonly funnelOf: (
    indicator: Indicator,
    organisation: string,
    period: Period,
    peers?: PeerChoice,
  ) => Promise<PeerFunnel | null>;
}

/**
 * Opens a context over finished facts.
 * @param organisations in whose order reports will be asked for: their counts are fetched some at a time
 */
export async function reportContext(
  facts: Database,
  units: Units,
  { buildId, synthetic }: { buildId: string; synthetic: boolean },
  organisations: readonly string[] = [],
): Promise<ReportContext> {
  const structures = new Map<string, Promise<StructureMap>>();
  const groups = new Map<string, Promise<PeerGroup>>();
  const funnels = new Map<string, Promise<PeerFunnel | null>>();
  const chosenGroups = new Map<string, Promise<PeerGroup>>();
  const chosenFunnels = new Map<string, Promise<PeerFunnel | null>>();
  const groupKeys = await groupKeysOf(facts);
  return {
    facts,
    units,
    buildId,
    synthetic,
    sources: new Map(units.sources.map((source) => [source.id, source])),
    indicators: new Map(units.indicators.map((indicator) => [indicator.id, indicator])),
    countsOf: countsInTurn(facts, organisations),
    structureOn: (day) => once(structures, day, () => structureMap(facts, day)),
    funnelOf: (indicator, organisation, period, peers = usualPeers) => {
      const chosen = peerWords(peers);
      const usual = chosen === "";
      // Only the usual peers are shared and asked for again and again; of those that readers choose, a few are kept.
      const whose = usual ? (groupKeys.get(organisation) ?? organisation) : `${organisation} ${chosen}`;
      const groupKey = `${whose} ${period.label}`;
      const [keptFunnels, keptGroups, most] = usual
        ? [funnels, groups, Number.POSITIVE_INFINITY]
        : [chosenFunnels, chosenGroups, mostChosen];
      const make = async () => {
        if (indicator.funnel === undefined) return null;
        const group = await once(keptGroups, groupKey, () => peerGroupOf(facts, organisation, period, peers), most);
        return peerFunnel(indicator, group, await peerCounts(facts, indicator, group, period));
      };
      return once(keptFunnels, `${indicator.id} ${groupKey}`, make, most * units.indicators.length);
    },
  };
}

/** Organisations whose counts are fetched together: one look through the facts for all of them. */
const fetchedTogether = 24;

function countsInTurn(facts: Database, organisations: readonly string[]): ReportContext["countsOf"] {
  const fetch = async (codes: readonly string[], period: Period) => {
    const rows = new Map<string, CountRow[]>(codes.map((code) => [code, []]));
    for (const row of await countRows(facts, { organisations: codes, periods: trendLabels(period) }))
      rows.get(row.organisation)?.push(row);
    return { rows, supply: await readSupply(facts, { organisations: codes }) };
  };
  let last: { codes: readonly string[]; label: string; made: ReturnType<typeof fetch> } | null = null;
  return async (organisation, period) => {
    if (last === null || last.label !== period.label || !last.codes.includes(organisation)) {
      const at = organisations.indexOf(organisation);
      const codes = at === -1 ? [organisation] : organisations.slice(at, at + fetchedTogether);
      last = { codes, label: period.label, made: fetch(codes, period) };
      last.made.catch(() => {
        last = null;
      });
    }
    const { rows, supply } = await last.made;
    return { rows: rows.get(organisation) ?? [], supply };
  };
}

/** Organisations of one role, type and nation share their peers. */
async function groupKeysOf(facts: Database): Promise<Map<string, string>> {
  const rows = await facts.rows<{ code: string; role: string; type: string | null; nation: string | null }>(
    sql`select code, role, type, nation from organisation where role in ('trust', 'icb')`,
  );
  return new Map(rows.map(({ code, role, type, nation }) => [code, `${role} ${type ?? ""} ${nation ?? ""}`]));
}

/** Of another nation only those whose figures come from the same version of the method (harm H-36). */
async function peerCounts(facts: Database, indicator: Indicator, { members, abroad }: PeerGroup, { label }: Period) {
  const version = methodFor(indicator, readPeriod(label).last)?.version;
  const rows = await facts.rows<{ organisation: string; n: number | null; d: number | null; version: string }>(
    sql`
      select organisation, n, d, method_version as version
      from ${countsOf(indicator.id)}
      where period = $label
        and organisation in (select unnest(string_split($codes, ' ')))`,
    { label, codes: members.map(({ code }) => code).join(" ") },
  );
  const fair = rows.filter((row) => abroad?.has(row.organisation) !== true || row.version === version);
  return new Map(fair.map(({ organisation, n, d }) => [organisation, { n: settled(n), d: settled(d) }]));
}

/** Choices of peers whose groups and funnels are kept. */
const mostChosen = 20;

function once<T>(
  made: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
  most = Number.POSITIVE_INFINITY,
): Promise<T> {
  const known = made.get(key);
  if (known !== undefined) return known;
  const oldest = made.keys().next();
  if (made.size >= most && oldest.done !== true) made.delete(oldest.value);
  const fresh = make();
  made.set(key, fresh);
  // What failed once, because the machine was busy, is tried again.
  fresh.catch(() => made.delete(key));
  return fresh;
}
