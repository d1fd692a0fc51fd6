import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tryFacts } from "../../src/analysis/build/try-facts.ts";
import { jsonRecords, recordCells } from "../../src/catalogue/sources/_json-records.ts";
import { sql } from "../../src/domain/sql.ts";
import { pages } from "../../src/web/pages.gen.ts";
import { type TriedSite, triedExtracts, trySite } from "../../src/web/try-site.ts";
import { cell } from "./hostile-files.ts";

// T26: a key of data becomes a property of every object.

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

const keys = ["__proto__", "constructor", "prototype", "__defineGetter__", "toString", "hasOwnProperty", "valueOf"];

/** What every object has, before anything was read. */
const before = Reflect.ownKeys(Object.prototype).map((key) => [
  key,
  Object.getOwnPropertyDescriptor(Object.prototype, key),
]);

function expectClean(): void {
  const any = {} as Record<string, unknown>;
  if (any.x !== undefined || any.polluted !== undefined) throw new Error("every object has something new");
}

function expectUnchanged(): void {
  const now = Reflect.ownKeys(Object.prototype).map((key) => [
    key,
    Object.getOwnPropertyDescriptor(Object.prototype, key),
  ]);
  expect(now).toEqual(before);
}

describe("after 10,000 hostile inputs no object has anything that it did not have", () => {
  test("through words of an address and headers", async () => {
    const light = ["/about", "/policy", "/indicators", "/healthz", "/nowhere"];
    for (let i = 0; i < 3000; i++) {
      const key = keys[i % keys.length] ?? "";
      const other = keys[(i * 3 + 1) % keys.length] ?? "";
      const words = [
        `${key}[x]=1`,
        `${key}.x=1`,
        `${key}=x`,
        `q[${key}][x]=1`,
        `${key}[${other}][x]=polluted`,
        `q=${key}`,
      ];
      const address = `${light[i % light.length]}?${words[i % words.length]}&${encodeURIComponent(words[(i + 1) % words.length] ?? "")}`;
      const response = await site.app.request(address, {
        headers: { [key]: "x", "if-none-match": key, accept: other },
      });
      if (response.status >= 500) throw new Error(`${response.status} ${address}`);
      expectClean();
    }
    for (const { path, tryAt } of pages)
      for (const key of keys) {
        for (const address of [
          path.replace(/:\w+/g, key),
          `${tryAt.split("?")[0]}?role=${key}&period=${key}&source=${key}`,
        ])
          expect((await site.app.request(address)).status, address).toBeLessThan(500);
        expectClean();
      }
    expect(site.mistakes).toEqual([]);
    expectUnchanged();
  });

  test("through keys and values of a JSON file", () => {
    for (let i = 0; i < 7000; i++) {
      const key = keys[i % keys.length] ?? "";
      const other = keys[(i * 5 + 2) % keys.length] ?? "";
      const text = [
        `[{"${key}": {"x": 1}, "name": "a"}]`,
        `[{"name": {"${key}": {"x": "polluted"}}, "${other}": null}]`,
        `[{"a": "${key}", "${key}": "x", "constructor": {"prototype": {"x": 1}}}]`,
        `[{"${key.replace("p", "\\u0070")}": {"x": 1}}]`,
      ][i % 4];
      const cells = recordCells(["name", "code", key], jsonRecords(text ?? "", "["));
      if (cells.rows.length !== 1) throw new Error(text);
      expectClean();
    }
    expectUnchanged();
  });

  test("through the header and the cells of a CSV file", async () => {
    for (const some of [keys.slice(0, 4), keys.slice(4)]) {
      const facts = await tryFacts({
        ...triedExtracts,
        "studies.csv": [
          `study_key,short_title,design,commercial,${some.map(cell).join(",")}`,
          ...keys.map((key) => `${key},${key},interventional,contract,${some.map(() => "x").join(",")}`),
        ].join("\n"),
        "activity.csv": `study_key,site_org,month,recruited\n${keys.map((key) => `${key},SYN-T001,2026-04,3`).join("\n")}\n`,
      });
      expectClean();
      expect(
        await facts.rows(sql`select {'__proto__': {'x': 1}} as v, 1 as "__proto__", 2 as "constructor"`),
      ).toHaveLength(1);
      expectClean();
      const rows = await facts.rows<{ n: number }>(sql`select count(*) as n from file where state <> 'unknown'`);
      expect(rows[0]?.n).toBeGreaterThan(3);
      facts.close();
    }
    expectUnchanged();
  });
});

test("the program runs without the key that leads to what all objects share", () => {
  const bin = fileURLToPath(new URL("../../bin/openward.js", import.meta.url));
  const program = `
    process.argv.splice(1, process.argv.length, "openward", "--help");
    await import(${JSON.stringify(bin)});
    const given = JSON.parse('{"__proto__": {"x": 1}}');
    const made = {};
    made["__proto__"] = { x: 1 };
    console.error([Object.hasOwn(Object.prototype, "__proto__"), ({}).x, Object.assign({}, given).x, made.x].join());`;
  const { stderr, stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  expect(stderr.trim()).toBe("false,,,");
  expect(stdout).toContain("openward");
});
