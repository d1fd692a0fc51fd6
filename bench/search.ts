import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFacts } from "../src/analysis/build/build-facts.ts";
import { allUnits } from "../src/analysis/build/try-facts.ts";
import { nearOrganisations } from "../src/analysis/spine/near-organisations.ts";
import { organisationIndex } from "../src/analysis/spine/organisation-index.ts";
import { searchOrganisations } from "../src/analysis/spine/search-organisations.ts";
import { writeSyntheticSystem } from "../src/analysis/synthetic/write-synthetic-system.ts";
import { sql } from "../src/domain/sql.ts";
import type { Facts } from "../src/store/database.ts";
import { openCurrentFacts } from "../src/store/facts-folder.ts";
import { type Figure, median, percentile95, secondsOf } from "./measure.ts";

/** Lists that name organisations: nothing else of the demo is searched. */
const lists = ["organisations.csv", "successions.csv", "SYNTHETIC-DATA.json"];

/**
 * Search of the organisations of the national synthetic system, or of whatever facts are given, against what would be
 * asked of DuckDB alone: the typed words anywhere within a name.
 * @param given a national demo already written; written anew where left out
 */
export async function benchSearch(given: string | undefined): Promise<Figure[]> {
  const work = mkdtempSync(join(tmpdir(), "openward-bench-"));
  try {
    const input = given ?? join(work, "national");
    if (given === undefined) {
      console.error("writing the national demo for the search ...");
      await writeSyntheticSystem(input, { scale: "national", seed: 1 });
    }
    mkdirSync(join(work, "lists"));
    for (const list of lists) if (existsSync(join(input, list))) cpSync(join(input, list), join(work, "lists", list));
    const dataDir = join(work, "data");
    await buildFacts({ dataDir, inputs: [join(work, "lists")], units: allUnits });
    return await benchSearchOf(dataDir);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The same over facts that were built. */
export async function benchSearchOf(dataDir: string): Promise<Figure[]> {
  const open = await openCurrentFacts(dataDir);
  if (open === null) throw new RangeError(`nothing was built in ${dataDir}`);
  const { facts } = open;
  try {
    const indexing = await secondsOf(() => organisationIndex(facts));
    const queries = await mixedQueries(facts);
    const instead = (typed: string) =>
      facts.rows(
        sql`select code, name from organisation where name ilike '%' || $typed || '%' order by name, code limit 20`,
        { typed },
      );
    const ours: number[] = [];
    const theirs: number[] = [];
    for (const round of ["warm", "measured"])
      for (const typed of queries) {
        const our = await secondsOf(async () => {
          // As the page asks.
          if ((await searchOrganisations(facts, typed, 50)).inAll === 0) await nearOrganisations(facts, typed);
        });
        const their = await secondsOf(() => instead(typed));
        if (round === "measured") {
          ours.push(our);
          theirs.push(their);
        }
      }
    const { length } = (await organisationIndex(facts)).organisations;
    return [
      {
        what: `Search of ${length.toLocaleString("en-GB")} organisations, ${queries.length} mixed queries (index made in ${milliseconds(indexing)})`,
        ours: `${milliseconds(median(ours))}, p95 ${milliseconds(percentile95(ours))}`,
        instead: `${milliseconds(median(theirs))}, p95 ${milliseconds(percentile95(theirs))} (DuckDB, the words within a name)`,
        ratio: `${(median(ours) / median(theirs)).toFixed(2)}x`,
        asked: "p95 under 10 ms",
      },
    ];
  } finally {
    facts.close();
  }
}

/** Codes, names, beginnings, misspelt words, towns and postcodes of organisations spread over the lists, and nothing known. */
async function mixedQueries(facts: Facts): Promise<string[]> {
  const rows = await facts.rows<{ code: string; name: string; town: string | null; postcode: string | null }>(sql`
    select code, name, town, postcode
    from organisation
    order by hash(code)
    limit 200`);
  return rows.map(({ code, name, town, postcode }, i) => {
    const words = name.split(" ");
    const [first = "", second = ""] = words;
    const misspelt = first.slice(0, 3) + first.slice(4);
    const ways = [
      code.toLowerCase(),
      name,
      `${second} ${first}`,
      first.slice(0, 4),
      misspelt,
      `${misspelt} ${second}`,
      town ?? first,
      postcode ?? `${first} nhs trust`,
      postcode?.split(" ")[0] ?? code.slice(0, -1),
      `${first} zzyzx`,
    ];
    return ways[i % ways.length] ?? name;
  });
}

function milliseconds(value: number): string {
  return `${(value * 1000).toFixed(value < 0.01 ? 1 : 0)} ms`;
}
