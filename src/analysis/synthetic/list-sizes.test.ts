import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { practiceList } from "../../catalogue/sources/practice-list.ts";
import { trySource } from "../../store/try-source.ts";
import { listSizesFile, writeListSizes } from "./list-sizes.ts";
import { placesFor } from "./roster.ts";
import { worldOf } from "./world.ts";

test("every practice open on 1 October has patients in that year's list, which is read as the published one is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "openward-lists-"));
  try {
    const world = worldOf("small", 1);
    writeListSizes({ world, places: placesFor(world) }, folder);
    const text = readFileSync(join(folder, listSizesFile), "utf8");
    const { recognised, taken, refused } = await trySource(practiceList, listSizesFile, text);
    expect([recognised, refused]).toEqual(["yes", []]);
    const months = [...new Set(taken.map(({ month }) => month))];
    expect(months).toEqual(["2023-10-01", "2024-10-01", "2025-10-01"]);
    for (const month of months) {
      const list = taken.filter((row) => row.month === month);
      expect(list.length).toBeGreaterThan(110);
      expect(list.length).toBeLessThan(130);
    }
    expect(taken.every(({ code, patients }) => String(code).startsWith("SYN-P") && Number(patients) > 2_000)).toBe(
      true,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
