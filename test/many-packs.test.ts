import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openward } from "./built-bin.ts";
import { sharedDemoData } from "./shared-demo.ts";

const folder = mkdtempSync(join(tmpdir(), "openward-many-"));
const env = { OPENWARD_DATA: join(folder, "data") };
beforeAll(async () => cpSync(await sharedDemoData(), env.OPENWARD_DATA, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the packs of every trust, written on several threads, are those that are made alone", async () => {
  const period = ["--period", "2026-27H1"];
  const many = join(folder, "many");
  const { code, out } = await openward(["board-pack", "--org", "trusts", ...period, "--out", many, "--json"], { env });
  expect(code).toBe(0);
  const lines = JSON.parse(out) as { organisation: string; folder: string }[];
  const codes = lines.map(({ organisation }) => organisation);
  expect(codes).toContain("SYN-T001");
  expect(codes).toEqual([...codes].sort());
  expect(readdirSync(many).sort()).toEqual(codes);
  for (const organisation of [codes[0], codes.at(-1), "SYN-T001"].filter((each) => each !== undefined)) {
    const alone = join(folder, organisation);
    expect((await openward(["board-pack", "--org", organisation, ...period, "--out", alone], { env })).code).toBe(0);
    const files = readdirSync(alone).sort();
    expect(readdirSync(join(many, organisation)).sort()).toEqual(files);
    for (const file of files)
      expect(
        readFileSync(join(many, organisation, file), "utf8") === readFileSync(join(alone, file), "utf8"),
        file,
      ).toBe(true);
  }
}, 240_000);
