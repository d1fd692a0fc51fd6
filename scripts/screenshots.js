// Takes pictures of pages of a running site, wide, narrow, dark and as printed:
// npm run screenshots -- http://localhost:8080 /tmp/pictures [/organisations/RR8 /indicators/E09 ...]
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const usual = [
  "/",
  "/organisations",
  "/organisations/SYN-T001",
  "/organisations/SYN-I01",
  "/organisations/SYN-T001/peers",
  "/compare/SYN-T001/A02?period=2026-27H1",
  "/figures/SYN-T001/B05/2026-27H1",
  "/icbs",
  "/indicators/B05",
  "/signals",
  "/data",
  "/packs/SYN-T001/2026-27H1",
];

const [site = "http://localhost:8080", out, ...asked] = process.argv.slice(2);
if (out === undefined) throw new Error("Name a folder: npm run screenshots -- http://localhost:8080 /tmp/pictures");
const executablePath = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) throw new Error("No Chromium: set CHROMIUM_PATH.");

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const address of asked.length > 0 ? asked : usual) {
    const name = address.replace(/[^\w-]+/g, "_").replace(/^_|_$/g, "") || "home";
    for (const [way, width, colorScheme] of [
      ["wide", 1280, "light"],
      ["narrow", 320, "light"],
      ["dark", 1280, "dark"],
    ]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      const answer = await page.goto(site.replace(/\/$/, "") + address);
      if (answer?.status() !== 200) console.error(`${address} answers ${answer?.status()}`);
      await page.screenshot({ path: join(out, `${name}-${way}.png`), fullPage: true });
      if (way === "wide") await page.pdf({ path: join(out, `${name}-print.pdf`), format: "A4" });
      await page.close();
    }
    console.log(name);
  }
} finally {
  await browser.close();
}
