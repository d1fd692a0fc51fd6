import type { Indicator } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import type { Source } from "../../domain/source.ts";
import { sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import type { Database } from "../../store/database.ts";
import { type PeerFunnel, peerFunnel } from "../peers/funnel-of.ts";
import { type PeerGroup, peerGroupOf } from "../peers/peer-group.ts";
import { settled } from "../readings/count-rows.ts";
import { type OpenSpan, openSpans } from "../readings/read-indicator.ts";
import { type StructureMap, structureMap } from "../spine/structure-map.ts";

/** What the reports of many organisations share, worked out once. */
export interface ReportContext {
  readonly facts: Database;
  readonly units: Units;
  readonly buildId: string;
  readonly synthetic: boolean;
  readonly sources: ReadonlyMap<string, Source>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly spans: ReadonlyMap<string, OpenSpan>;
  readonly structureOn: (day: string) => Promise<StructureMap>;
  readonly funnelOf: (indicator: Indicator, organisation: string, period: Period) => Promise<PeerFunnel | null>;
}

/** Opens a context over finished facts. */
export async function reportContext(
  facts: Database,
  units: Units,
  { buildId, synthetic }: { buildId: string; synthetic: boolean },
): Promise<ReportContext> {
  const structures = new Map<string, Promise<StructureMap>>();
  const groups = new Map<string, Promise<PeerGroup>>();
  const funnels = new Map<string, Promise<PeerFunnel | null>>();
  const groupKeys = await groupKeysOf(facts);
  return {
    facts,
    units,
    buildId,
    synthetic,
    sources: new Map(units.sources.map((source) => [source.id, source])),
    indicators: new Map(units.indicators.map((indicator) => [indicator.id, indicator])),
    spans: await openSpans(facts),
    structureOn: (day) => once(structures, day, () => structureMap(facts, day)),
    funnelOf: (indicator, organisation, period) => {
      const groupKey = `${groupKeys.get(organisation) ?? organisation} ${period.label}`;
      return once(funnels, `${indicator.id} ${groupKey}`, async () => {
        const group = await once(groups, groupKey, () => peerGroupOf(facts, organisation, period));
        return peerFunnel(indicator, group, await peerCounts(facts, indicator, period));
      });
    },
  };
}

/** Organisations of one role and type share their peers. */
async function groupKeysOf(facts: Database): Promise<Map<string, string>> {
  const rows = await facts.rows<{ code: string; role: string; type: string | null }>(
    sql`select code, role, type from organisation where role in ('trust', 'icb')`,
  );
  return new Map(rows.map(({ code, role, type }) => [code, `${role} ${type ?? ""}`]));
}

async function peerCounts(facts: Database, { id }: Indicator, { label }: Period) {
  const rows = await facts.rows<{ organisation: string; n: number | null; d: number | null }>(
    sql`select organisation, n, d from counts where indicator = $id and period = $label`,
    { id, label },
  );
  return new Map(rows.map(({ organisation, n, d }) => [organisation, { n: settled(n), d: settled(d) }]));
}

function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}
