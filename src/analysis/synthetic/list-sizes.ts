import { join } from "node:path";
import { practicesOf } from "./community-bodies.ts";
import { CsvFile } from "./csv-file.ts";
import { firstDay, monthOfYear, monthText } from "./months.ts";
import type { PlannedWorld } from "./plan-world.ts";
import { randomStream } from "./random-stream.ts";
import { monthsOf } from "./world.ts";

/** The file of totals, named as its publisher names it. */
export const listSizesFile = "gp-reg-pat-prac-all.csv";

const header = [
  "PUBLICATION",
  "EXTRACT_DATE",
  "TYPE",
  "SUB_ICB_LOCATION_CODE",
  "ONS_SUB_ICB_LOCATION_CODE",
  "CODE",
  "POSTCODE",
  "SEX",
  "AGE",
  "NUMBER_OF_PATIENTS",
];

/** From 0 for April. */
const october = 6;

/** Writes how many patients each made-up practice has on 1 October of each year, as the national file is laid out. */
export function writeListSizes({ world, places }: Pick<PlannedWorld, "world" | "places">, folder: string): void {
  const file = new CsvFile(join(folder, listSizesFile), header);
  const random = randomStream(world.seed, "list sizes");
  const practices = practicesOf(world, places).map((practice) => {
    const size = 2_500 + 14_000 * random.between(0, 1) ** 2;
    return { ...practice, size, growth: random.between(-0.01, 0.03) };
  });
  const octobers = monthsOf(world).filter((month) => monthOfYear(month) === october);
  for (const [years, month] of octobers.entries()) {
    const on = firstDay(month);
    for (const { code, opensOn, closesOn, size, growth } of practices) {
      if (opensOn > on || (closesOn !== null && closesOn <= on)) continue;
      const patients = Math.round(size * (1 + growth) ** years);
      file.write([
        "GP_PRAC_PAT_LIST",
        `01OCT${monthText(month).slice(0, 4)}`,
        "GP",
        null,
        null,
        code,
        null,
        "ALL",
        "ALL",
        patients,
      ]);
    }
  }
  file.close();
}
