/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll, expect } from "vitest";
import { pages } from "../../src/web/pages.gen.ts";
import { triedExtracts } from "../../src/web/try-site.ts";
import { openAll, violationsOf } from "../axe.ts";
import { browserTest } from "../browser.ts";
import { hostileWords } from "../hostile-words.ts";
import { sticksOut } from "../sticks-out.ts";
import { type StartedSite, startDemo, startSite } from "./started-site.ts";

const addresses = [
  ...pages.filter(({ gives }) => gives !== "file").map(({ tryAt }) => tryAt),
  "/organisations",
  "/organisations?q=nobody",
  "/organisations/SYN-P001",
  "/packs/SYN-T001/2026-27H1",
  "/nowhere",
];

let site: StartedSite;
let demo: StartedSite;
beforeAll(async () => {
  site = await startSite(triedExtracts);
  demo = await startDemo();
}, 120_000);
afterAll(async () => {
  await site?.stop();
  await demo?.stop();
});

/** Pages of a whole health system, with charts that the few extracts have no figures for. */
const demoAddresses = [
  "/",
  "/organisations/SYN-T001",
  "/organisations/SYN-I01",
  "/organisations/SYN-T001/peers",
  "/compare/SYN-T001/A02?period=2026-27H1",
  "/compare/SYN-T001/B06?period=2026-27H1",
  "/figures/SYN-T001/B05/2026-27H1",
  "/icbs",
  "/indicators/B05",
  "/signals?organisation=SYN-T001",
  "/data",
];

/** Those that between them have every chart and every kind of table. */
const withCharts = [
  "/",
  "/organisations/SYN-I01",
  "/compare/SYN-T001/B06?period=2026-27H1",
  "/figures/SYN-T001/B05/2026-27H1",
  "/data",
];

interface View {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
  readonly few: readonly string[];
  readonly demoOnes: readonly string[];
}

for (const view of [
  // What is the same at every width and in the dark is looked at once.
  { width: 1280, colorScheme: "light", few: addresses, demoOnes: demoAddresses },
  {
    width: 320,
    colorScheme: "light",
    few: ["/nowhere", "/organisations?q=nobody", "/glossary", "/methods"],
    demoOnes: withCharts,
  },
  {
    width: 1280,
    colorScheme: "dark",
    few: ["/nowhere", "/organisations?q=nobody", "/packs/SYN-T001/2026-27H1"],
    demoOnes: withCharts,
  },
] satisfies View[])
  browserTest(`every page passes axe at WCAG 2.2 AA, ${view.width} wide, ${view.colorScheme}`, async (browser) => {
    const page = await browser.newPage({
      viewport: { width: view.width, height: 800 },
      colorScheme: view.colorScheme,
      bypassCSP: true,
    });
    for (const address of [
      ...view.few.map((each) => site.address + each),
      ...view.demoOnes.map((each) => demo.address + each),
    ]) {
      await page.goto(address);
      await openAll(page);
      const of = view.colorScheme === "dark" ? "colours" : "everything";
      expect(await violationsOf(page, of), address).toEqual([]);
      expect(await sticksOut(page), address).toEqual([]);
    }
    await page.close();
  });

browserTest("every page fits without sideways scrolling when all of it is shown twice as large", async (browser) => {
  const page = await browser.newPage({ viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 });
  for (const address of demoAddresses) {
    await page.goto(demo.address + address);
    await openAll(page);
    expect(await sticksOut(page), address).toEqual([]);
  }
  expect(demo.mistakes).toEqual([]);
  await page.close();
});

browserTest(
  "no page asks another host for anything, says anything to the console or is stopped by its own headers",
  async (browser) => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    for (const address of addresses.filter((each) => each !== "/nowhere")) await page.goto(site.address + address);
    expect(asked.filter((url) => !url.startsWith(`${site.address}/`))).toEqual([]);
    expect(said).toEqual([]);
    expect(site.mistakes).toEqual([]);
    await page.close();
  },
);

browserTest("a director finds her pack from the first page, without scripting", async (browser) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.address}/`);
  await page.getByRole("link", { name: "Ashvale University Hospitals NHS Trust, April to September 2026" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(
    "Ashvale University Hospitals NHS Trust",
  );
  expect(page.url()).toBe(`${site.address}/packs/SYN-T001/2026-27H1`);
  await context.close();
});

browserTest(
  "an analyst finds a trust by its former body and follows a figure to its lines, without scripting",
  async (browser) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/organisations`);
    await page.getByLabel("Find an organisation").fill("old quay");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("link", { name: "Old Quay Hospitals NHS Trust" }).click();
    await page.getByRole("link", { name: "Ashvale University Hospitals NHS Trust" }).first().click();
    await page.getByRole("link", { name: /^15 people ?, Participants recruited: where it comes from$/ }).click();
    const text = (await page.getByRole("main").textContent())?.replace(/\s+/g, " ") ?? "";
    expect(text).toContain("Counted: 15 people");
    expect(text).toContain("activity.csv");
    await context.close();
  },
);

browserTest("what was typed hostilely stands on the page as it was typed, and nothing of it runs", async (browser) => {
  const naughty = hostileWords();
  const page = await browser.newPage();
  const ran: string[] = [];
  page.on("dialog", (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("console", (message) => ran.push(message.text()));
  // Every one of them is looked at without a browser in create-app.test.ts.
  const sample = naughty.filter((each) => /[<>]|script/.test(each)).filter((_, i) => i % 6 === 0);
  for (const word of sample) {
    await page.goto(`${site.address}/organisations?q=${encodeURIComponent(word)}`);
    expect(await page.getByLabel("Find an organisation").inputValue()).toBe(word.replace(/[\r\n]/g, ""));
  }
  expect(ran).toEqual([]);
  await page.close();
});
