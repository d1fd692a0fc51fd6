// Makes the README's picture: the first page of the board pack of the made-up trust SYN-T001. Run it as `npm run picture`.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { run } from "../dist/src/main.js";

const out = fileURLToPath(new URL("../docs/pack.png", import.meta.url));
const executablePath = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) throw new Error("No Chromium: set CHROMIUM_PATH.");

const folder = mkdtempSync(join(tmpdir(), "openward-picture-"));
try {
  const demo = join(folder, "demo");
  const pack = join(folder, "pack");
  for (const words of [
    ["demo", "--out", demo],
    ["board-pack", "--org", "SYN-T001", "--period", "2026-27H1", "--in", demo, "--out", pack],
  ])
    if ((await run(words)) !== 0) throw new Error(`openward ${words.join(" ")} did not succeed.`);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 1100, height: 1240 } });
  await page.goto(pathToFileURL(join(pack, "board-pack.html")).href);
  await page.screenshot({ path: out });
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
