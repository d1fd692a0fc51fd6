import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openCurrentFacts } from "../../store/facts-folder.ts";
import { buildFacts } from "./build-facts.ts";
import { countedBy, refuseOtherDefinitions } from "./facts-fit.ts";
import { allUnits } from "./try-facts.ts";

test("facts are read by the definitions that counted them, and refused by others", async () => {
  const folder = mkdtempSync(join(tmpdir(), "openward-fit-"));
  try {
    writeFileSync(
      join(folder, "studies.csv"),
      "study_key,short_title,design,commercial\nS1,A,interventional,contract\n",
    );
    await buildFacts({ dataDir: join(folder, "data"), inputs: [join(folder, "studies.csv")], units: allUnits });
    const open = await openCurrentFacts(join(folder, "data"));
    if (open === null) throw new Error("nothing was built");
    await expect(refuseOtherDefinitions(open.facts, allUnits)).resolves.toBeUndefined();
    const fewer = { ...allUnits, indicators: allUnits.indicators.slice(1) };
    await expect(refuseOtherDefinitions(open.facts, fewer)).rejects.toThrow("counted by other definitions");
    open.facts.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a text for readers changes nothing in what was counted", () => {
  const [first, ...rest] = allUnits.indicators;
  if (first === undefined) throw new Error("no indicator");
  expect(countedBy({ ...allUnits, indicators: [{ ...first, question: "What?" }, ...rest] })).toBe(countedBy(allUnits));
});
