import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bigListNote, hostileWords } from "../../../test/hostile-words.ts";
import { sql } from "../../domain/sql.ts";
import type { Database } from "../../store/database.ts";
import { foldCode, foldWords, isSmall } from "./fold-words.ts";
import { nearOrganisations } from "./near-organisations.ts";
import { type Search, searchOrganisations } from "./search-organisations.ts";
import { trySpine } from "./spine-facts.ts";
import { triedLists } from "./try-published-lists.ts";

let facts: Database;
beforeAll(async () => {
  facts = await trySpine(triedLists);
});
afterAll(() => facts?.close());

const search = (typed: string): Promise<Search> => searchOrganisations(facts, typed, 50);
const codes = async (typed: string) => (await search(typed)).found.map(({ code }) => code);

describe("a search", () => {
  test("finds a code however it is typed", async () => {
    expect((await search(" rr8 ")).found).toMatchObject([{ code: "RR8", foundBy: "code", spelt: "as typed" }]);
    expect((await search("fa00")).found).toMatchObject([
      { code: "FA001", foundBy: "code", spelt: "beginning" },
      { code: "FA005" },
      { code: "FA002" },
      { code: "FA003" },
      { code: "FA004" },
    ]);
  });

  test("finds words of a name in any order, trusts before pharmacies and open before closed", async () => {
    expect(await codes("leeds teaching")).toEqual(["RR8", "FA003"]);
    expect(await codes("boots")).toEqual(["FA001", "FA004"]);
    expect(await codes("leeds")).toEqual(["RGD", "RR8", "RX4", "FA003", "FA001", "FA002"]);
  });

  test("finds a former name and says which", async () => {
    expect((await search("salford royal")).found).toMatchObject([
      { code: "RM3", foundBy: "former name", formerName: "Salford Royal NHS Foundation Trust" },
    ]);
  });

  test("finds by town, also with words of the name", async () => {
    expect((await search("chertsey")).found).toMatchObject([{ code: "RTK", foundBy: "town" }]);
    expect(await codes("boots nottingham")).toEqual(["FA004"]);
  });

  test("finds a postcode first, then the others of its district", async () => {
    for (const typed of ["LS9 7TF", "ls97tf", " ls9  7tf"])
      expect((await search(typed)).found).toMatchObject([
        { code: "RR8", foundBy: "postcode" },
        { code: "FA002", foundBy: "postcode district" },
      ]);
    expect(await codes("LS9 7")).toEqual(["RR8", "FA002"]);
  });

  test("takes a district as it is typed: LS2 is not LS26", async () => {
    expect(await codes("LS9")).toEqual(["RR8", "FA002"]);
    expect(await codes("LS2")).toEqual([]);
    expect(await codes("w1")).toEqual(["FA003"]);
  });

  test("takes two letters for a postcode area only where hardly anything else begins so", async () => {
    expect((await search("KT")).found).toMatchObject([{ code: "RTK", foundBy: "postcode area" }]);
    expect((await search("le")).found.every(({ foundBy }) => foundBy !== "postcode area")).toBe(true);
  });

  test("finds what is spelt nearly so and says so", async () => {
    expect(await search("Leads teaching")).toMatchObject({
      found: [
        { code: "RR8", spelt: "nearly" },
        { code: "FA003", spelt: "nearly" },
      ],
      inAll: 2,
      nearly: true,
    });
    expect(await codes("Nottingam")).toEqual(["RX1", "FA004"]);
    expect(await codes("hopsital manchster")).toEqual([]);
    expect(await codes("univercity manchster")).toEqual(["R0A"]);
  });

  test("knows the abbreviations that people write", async () => {
    expect(await codes("Manchester univ NHS FT")).toEqual(["R0A"]);
    expect(await codes("saint peters")).toEqual(["RTK", "FA002"]);
    expect(await codes("leeds & york")).toEqual(["RGD"]);
    expect((await search("cafe sons")).found).toMatchObject([{ code: "FA005", spelt: "nearly" }]);
    expect(await codes("cafe")).toEqual(["FA005"]);
    expect(await codes("West Yorks ICB")).toEqual(["QWO"]);
  });

  test("leads from a divided trust to both that followed it", async () => {
    expect((await search("pennine acute")).found).toMatchObject([
      {
        code: "RW6",
        closed: "2021-09-30",
        successors: [
          { code: "R0A", name: "Manchester University NHS Foundation Trust", day: "2021-10-01", kind: "split" },
          { code: "RM3", name: "Northern Care Alliance NHS Foundation Trust", day: "2021-10-01", kind: "split" },
        ],
      },
    ]);
  });

  test("leads from a code that no list names to the one that stands in the end", async () => {
    expect((await search("rmu")).found).toMatchObject([{ code: "RR8", foundBy: "former code", formerCode: "RMU" }]);
  });

  test("counts all that fit and gives no more than asked for", async () => {
    const { found, inAll } = await searchOrganisations(facts, "nhs", 3);
    expect([found.length, inAll]).toEqual([3, 9]);
    expect((await searchOrganisations(facts, "nhs", 0)).found).toEqual([]);
  });

  test("finds nothing for nothing", async () => {
    for (const none of ["", "  ", "%", "🏥", "\u0301"]) expect(await codes(none)).toEqual([]);
    expect(await codes("nowhere")).toEqual([]);
  });
});

describe("where nothing was found", () => {
  const near = async (typed: string) => (await nearOrganisations(facts, typed)).map(({ code }) => code);

  test("names a code one sign away", async () => {
    expect(await near("R8R")).toContain("RR8");
    expect(await near("FA01")).toContain("FA001");
  });

  test("names those with the most of the words, and nothing where hardly any word is known", async () => {
    expect((await near("leeds teaching hospital rheumatology"))[0]).toBe("RR8");
    expect(await near("manxhezter")).toEqual(["R0A"]);
    expect(await near("zzzzzz qqqqqq xxxxxx")).toEqual([]);
    expect(await near("")).toEqual([]);
  });
});

describe("typed words of any kind", () => {
  test("whole words and beginnings find what comparing with every word of every organisation finds, in the same order", async () => {
    const all = await everything();
    const words = [...new Set(all.flatMap((each) => [...each.names, ...each.former, ...each.town]))];
    const typedWord = fc.oneof(
      fc.constantFrom(...words),
      fc
        .tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 5 }))
        .map(([word, length]) => word.slice(0, length)),
      fc.constantFrom("ls9", "w1", "ng7", "rr8", "fa0", "fa001", "&", "The", "zebra"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(typedWord, { minLength: 1, maxLength: 4 }), async (typed) => {
        const { found } = await search(typed.join(" "));
        const asTyped = found.filter(({ spelt, foundBy }) => spelt !== "nearly" && foundBy !== "postcode area");
        expect(asTyped.map(({ code }) => code)).toEqual(slowly(all, typed.join(" ")));
      }),
      { numRuns: 500 },
    );
  });

  test(`hostile words give a list quickly and never fail${bigListNote}`, async () => {
    const many = [
      ...hostileWords(),
      "a ".repeat(50_000),
      "leeds ".repeat(20_000),
      "ﷺ".repeat(1000),
      "e\u0301".repeat(999),
    ];
    const start = performance.now();
    for (const typed of many) {
      expect((await search(typed)).found.length).toBeLessThanOrEqual(50);
      expect((await nearOrganisations(facts, typed)).length).toBeLessThanOrEqual(5);
    }
    expect((performance.now() - start) / many.length).toBeLessThan(20);
  });
});

interface Plain {
  readonly code: string;
  readonly kind: number;
  readonly name: string;
  readonly names: readonly string[];
  readonly former: readonly string[];
  readonly town: readonly string[];
  readonly district: string;
}

async function everything(): Promise<Plain[]> {
  const names = await facts.rows<{ code: string; name: string }>(sql`select code, name from organisation_name`);
  const rows = await facts.rows<Record<"code" | "name" | "role" | "status" | "town" | "postcode", string>>(
    sql`select code, name, role, status, coalesce(town, '') as town, coalesce(postcode, '') as postcode from organisation`,
  );
  return rows.map(({ code, name, role, status, town, postcode }) => ({
    code,
    kind: (role === "trust" || role === "icb" ? 0 : 2) + (status === "active" ? 0 : 1),
    name: name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase(),
    names: foldWords(name),
    former: names
      .filter((each) => each.code === code && each.name.toUpperCase() !== name.toUpperCase())
      .flatMap((each) => foldWords(each.name)),
    town: foldWords(town),
    district: (postcode.split(" ")[0] ?? "").toLowerCase(),
  }));
}

/** The slow, obvious search: every word against every word. */
function slowly(all: readonly Plain[], typed: string): string[] {
  const words = foldWords(typed);
  const large = words.filter((word) => !isSmall(word));
  const wanted = large.length === 0 ? words : large;
  const isDistrict = (word: string) => all.some(({ district }) => district === word || district === `${word}g`);
  const places = all.flatMap((each) => {
    const code = foldCode(each.code);
    const fits = wanted.map((word) => {
      const has = (list: readonly string[], whole: boolean) =>
        list.some((own) => (whole ? own === word : own.startsWith(word)));
      for (const whole of [true, false]) {
        const name = has(each.names, whole);
        const former = has(each.former, whole);
        const byCode = whole ? code === word : /\d/.test(word) && !isDistrict(word) && code.startsWith(word);
        const byDistrict =
          whole && (each.district === word || (/\d[a-z]$/.test(each.district) && each.district.slice(0, -1) === word));
        if (name || former || has(each.town, whole) || byCode || byDistrict)
          return { worse: whole ? 0 : 1, field: name ? 0 : former ? 1 : 2 };
      }
      return null;
    });
    const sure = fits.flatMap((fit) => fit ?? []);
    const isCode = code === foldCode(typed);
    if (!isCode && sure.length < fits.length) return [];
    const worst = (numbers: readonly number[]) => Math.max(0, ...numbers);
    const order = [
      isCode ? 0 : 1,
      worst(sure.map(({ worse }) => worse)),
      each.kind,
      worst(sure.map(({ field }) => field)),
    ];
    return [{ code: each.code, order: `${order.join(" ")} ${each.name} ${each.code}` }];
  });
  return places.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ code }) => code);
}
