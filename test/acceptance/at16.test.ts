import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trialFolder } from "../../src/cli/try-command.ts";
import { soundFiles } from "../../src/cli/try-files.ts";

const formulas = [
  "=cmd()",
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1)",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const trial = trialFolder({
  ...soundFiles,
  "in/organisations.csv": soundFiles["in/organisations.csv"].replace(
    "Ashvale University Hospitals NHS Trust",
    "=cmd() <b>Trust</b>",
  ),
  "in/studies.csv": `study_key,short_title,design,commercial\n${formulas.map((title, i) => `S${i + 1},${quoted(title)},interventional,contract\n`).join("")}`,
  "in/setup.csv": `study_key,site_org,selected_on,hra_letter_on\n${formulas.map((_, i) => `S${i + 1},SYN-T001,2026-04-0${i + 1},2026-04-1${i + 1}\n`).join("")}`,
  "in/actions.csv": `org,period,indicator,rule,owner_role,action\nSYN-T001,2026-27H1,A02,shift,"=HYPERLINK(""http://x"")",+cmd\n`,
});
beforeAll(async () => {
  expect((await trial.run(["build", "--in", "in"])).code).toBe(0);
  expect((await trial.run(["board-pack", "--org", "SYN-T001", "--period", "2026-27H1", "--out", "pack"])).code).toBe(0);
});
afterAll(() => trial.remove());

test("AT16: no cell of any csv begins with what a spreadsheet would run", async () => {
  const texts = readdirSync(join(trial.path, "pack"))
    .filter((file) => file.endsWith(".csv"))
    .map((file) => readFileSync(join(trial.path, "pack", file), "utf8"));
  texts.push((await trial.run(["values", "--indicator", "A02", "--csv"])).out);
  expect(texts).toHaveLength(4);
  for (const text of texts) expect(text.match(/(?:^|,)"?[=@](?!\d)|(?:^|,)"?[+-][^\d,]/gm)).toBeNull();
});

test("AT16: in the page the same texts are shown as typed and none is markup", () => {
  const html = readFileSync(join(trial.path, "pack/board-pack.html"), "utf8");
  expect(html).toContain("=cmd() &lt;b&gt;Trust&lt;/b&gt;");
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).not.toContain("<script>alert(1)");
  expect(html).not.toContain("<img src=x");
  expect(html).not.toContain("<b>Trust");
});
