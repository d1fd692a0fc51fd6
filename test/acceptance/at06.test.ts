import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { normalNoise } from "../../src/analysis/signals/try-noise.ts";
import { trialFolder } from "../../src/cli/try-command.ts";
import { csvRows } from "./small-demo.ts";

/** 36 months of about 200 people, standard deviation 12; from February 2026 on, 36 fewer: three standard deviations. */
function activity(seed: number, fall: number): string {
  const noise = normalNoise(seed);
  const lines = Array.from({ length: 36 }, (_, i) => {
    const at = 2023 * 12 + 9 + i;
    const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    return `S1,SYN-T001,${month},${Math.round(200 + 12 * noise() - (i < 28 ? 0 : fall))}\n`;
  });
  return `study_key,site_org,month,recruited\n${lines.join("")}`;
}

const trial = trialFolder();
beforeAll(() => {
  trial.write({
    "fall/activity.csv": activity(4, 36),
    "steady/activity.csv": activity(4, 0),
  });
});
afterAll(() => trial.remove());

const signals = async (folder: string) => {
  const { code } = await trial.run([
    "board-pack",
    "--org",
    "SYN-T001",
    "--period",
    "2026-27H1",
    "--in",
    folder,
    "--out",
    `${folder}-pack`,
  ]);
  expect(code).toBe(0);
  return csvRows(join(trial.path, `${folder}-pack`, "signals.csv")).filter(({ indicator }) => indicator === "A02");
};

test("AT6: a seeded decline of 3 standard deviations for 8 months fires the shift rule once, from its first month", async () => {
  expect(await signals("fall")).toMatchObject([
    {
      rule: "shift",
      from: "2026-02",
      to: "2026-09",
      meaning: "concern",
      sentence: "A sustained fall: 8 months in a row below the mean, first in February 2026.",
    },
  ]);
  const html = readFileSync(join(trial.path, "fall-pack/board-pack.html"), "utf8");
  expect(html).toContain("A sustained fall: 8 months in a row below the mean, first in February 2026.");
});

test("AT6: the same months without the decline fire nothing", async () => {
  expect(await signals("steady")).toEqual([]);
});
