import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect } from "vitest";
import { openward } from "../built-bin.ts";
import { journey } from "./journey.ts";
import { type StartedSite, startDemo } from "./started-site.ts";

let demo: StartedSite;
beforeAll(async () => {
  demo = await startDemo();
}, 120_000);
afterAll(async () => {
  expect(demo?.mistakes).toEqual([]);
  await demo?.stop();
});

const eight = ["002", "003", "004", "005", "006", "007", "008", "009"].map((each) => `SYN-T${each}`).join(",");

journey(
  "a director of research finds how her trust is doing, why, and beside whom she chooses",
  () => demo,
  async ({ site, page, given, when, then, click, clicks, words, elsewhere }) => {
    await given("the first page", () => page.goto(`${site.address}/`));
    await when("she types her trust’s name and opens it", async () => {
      await page.getByLabel("Find an organisation").fill("ashvale university");
      await click("Find", "button");
      await click("Ashvale University Hospitals NHS Trust");
    });
    await then("she is there in two clicks, and meets decisions, changes and gaps before anything else", async () => {
      expect(clicks()).toBe(2);
      const heads = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
      expect(heads.slice(0, 3)).toEqual([
        expect.stringMatching(/^For decision \(\d+\)$/),
        expect.stringMatching(/^What changed \(\d+\)$/),
        expect.stringMatching(/^What is not known \(\d+\)$/),
      ]);
    });
    await when("she opens the receipt of a figure", () =>
      click(/^46% ?, First participant within 90 days of approval: where it comes from$/),
    );
    await then("one click shows the sum and the rows behind it", async () => {
      expect(clicks()).toBe(1);
      const said = await words();
      expect(said).toContain("100 × 11 ÷ 24 = 46%");
      expect(said).toMatch(/24 rows of 1 file are behind it/);
      expect(said).toMatch(/setup\.csv.*Line \d+.*study_key ?SYN-S\d+/);
    });
    await when("she goes on to its trend and peers, and chooses eight trusts of her own", async () => {
      await click("Its trend, and beside others");
      await click("Choose other peers");
      await page.getByLabel("Codes of trusts").fill(eight);
      await click("Compare with this list", "button");
    });
    const here = await then("the comparison is with those eight, and the address says so", async () => {
      expect(await words()).toContain("Peers: chosen trusts, that is a list made by hand: 8 other organisations.");
      expect(new URL(page.url()).searchParams.get("peers")).toBe(eight);
      return words();
    });
    await then("whoever is sent the address sees the same in another browser", async () => {
      const other = await elsewhere();
      await other.goto(page.url());
      const there = ((await other.getByRole("main").textContent()) ?? "").replace(/\s+/g, " ");
      expect(there).toBe(here);
    });
  },
);

journey(
  "a research lead of a board sees where practices and pharmacies take part, and what is missing",
  () => demo,
  async ({ site, page, given, when, then, click, words }) => {
    await given("the first page", () => page.goto(`${site.address}/`));
    await when("she asks for the map", () => click("Integrated care boards, on a map"));
    await then("every board is on it, and in the list beside it, in words", async () => {
      expect(await page.locator(".ow-chart").count()).toBeGreaterThan(0);
      const said = await words();
      expect(said).toContain("3 of 3 boards have a figure.");
      expect(said).toMatch(/NHS Gorrenwater and Ockledale Integrated Care Board.*14 of 30/);
    });
    await when("she opens her board", () => click("NHS Gorrenwater and Ockledale Integrated Care Board", "link"));
    await then("she reads how many take part, for which share of people, and what nobody knows", async () => {
      const said = await words();
      expect(said).toContain("14 of the practices recruited somebody.");
      expect(said).toContain("53% of registered patients are at such a practice.");
      expect(said).toContain("6 of the pharmacies had a part in a study.");
      expect(said).toMatch(/What is missing ?16 of 30 general practices open/);
      expect(said).toContain("whether they were ever asked is not known");
    });
  },
);

journey(
  "a patient finds a trust by a name she misspells, and a former trust leads to what it became",
  () => demo,
  async ({ site, page, given, when, then, click, words }) => {
    await given("the list of organisations", () => page.goto(`${site.address}/organisations`));
    await when("she misspells a name", async () => {
      await page.getByLabel("Find an organisation").fill("ashvail univercity");
      await click("Find", "button");
    });
    await then("she is told so, and offered the nearest", async () => {
      const said = await words();
      expect(said).toContain("spelt nearly so");
      expect(said).toContain("Ashvale University Hospitals NHS Trust");
    });
    await when("she asks for a trust that merged", async () => {
      await page.getByLabel("Find an organisation").fill("kestlewick infirmary");
      await click("Find", "button");
      await click("Kestlewick Infirmary NHS Trust");
    });
    await then("it says first when it closed and what it is part of", async () =>
      expect(await words()).toContain(
        "It closed on 31 March 2026. What it did is now part of Jarrolmere and Kestlewick NHS Trust (SYN-T910).",
      ),
    );
    await when("she follows it", () => click("Jarrolmere and Kestlewick NHS Trust"));
    await then("she is at the trust of today", async () =>
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("(SYN-T910)"),
    );
  },
);

journey(
  "an inspector takes the figures of an indicator away, and her view stays in every address",
  () => demo,
  async ({ site, page, given, when, then, click, clicks }) => {
    await given("the indicators", () => page.goto(`${site.address}/indicators`));
    const rows = await when("she opens one and downloads its figures", async () => {
      await click(/^B05 First participant within 90 days/);
      const waiting = page.waitForEvent("download");
      await page.getByRole("link", { name: "Download for a spreadsheet (csv)" }).click();
      const file = readFileSync(await (await waiting).path(), "utf8");
      const read: Record<string, string>[] = parse(file, { columns: true, bom: true });
      return read;
    });
    await then("that was two clicks, and each row has its citation, caveats and state", async () => {
      expect(clicks() + 1).toBe(2);
      const ashvale = rows.find((row) => Object.values(row).includes("SYN-T001"));
      expect(ashvale?.citation).toContain("Openward, indicator B05");
      expect(ashvale?.citation).toContain("build");
      expect(ashvale?.caveats).toContain("A site measure");
      expect(rows.length).toBe(36);
    });
    await when("she asks for a trust with mergers worked in, as at a day", async () => {
      await page.goto(`${site.address}/organisations/SYN-T910`);
      await page.getByText("Show it another way").click();
      await page.getByLabel("Organisations that merged").selectOption("mapped-to-current");
      await page.getByLabel("As at", { exact: true }).fill("2026-10-31");
      await page.getByRole("button", { name: "Show" }).last().click();
      await page.waitForLoadState();
    });
    await then("the view is in the address, and stays there three clicks on", async () => {
      const kept = () => {
        const { searchParams } = new URL(page.url());
        return [searchParams.get("structure"), searchParams.get("as-at")];
      };
      expect(kept()).toEqual(["mapped-to-current", "2026-10-31"]);
      await click(/where it comes from$/);
      expect(kept()).toEqual(["mapped-to-current", "2026-10-31"]);
      await click("Its trend, and beside others");
      expect(kept()).toEqual(["mapped-to-current", "2026-10-31"]);
      await page.getByRole("link", { name: "Organisations", exact: true }).first().click();
      await page.getByLabel("Find an organisation").fill("ashvale");
      await click("Find", "button");
      expect(kept()).toEqual(["mapped-to-current", "2026-10-31"]);
    });
  },
);

journey(
  "anybody follows a figure to the file and line it came from, and the command line says the same",
  () => demo,
  async ({ site, page, given, when, then, click, words }) => {
    await given("the page of a trust", () => page.goto(`${site.address}/organisations/SYN-T001`));
    await when("she asks where a figure comes from", () => click(/^63% ?, Open within 60 days.*where it comes from$/));
    const said = await words();
    await then("the page and the command name the same sum, build and lines", async () => {
      const command = (await page.getByRole("region", { name: "Command" }).textContent())?.trim() ?? "";
      expect(command).toBe("openward explain SYN-T001 B03 2026-27H1");
      const [, ...asked] = command.split(" ");
      const { code, out } = await openward([...asked, "--rows", "100", "--data", site.dataDir]);
      expect(code).toBe(0);
      const [sum = "no sum"] = /100 × \d+ ÷ \d+ = \d+%/.exec(said) ?? [];
      expect(out.replace(/\s+/g, " ")).toContain(sum);
      const lines = [...said.matchAll(/Line (\d+)/g)].map(([, line = ""]) => line);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(out).toMatch(new RegExp(`setup\\.csv.*\\b${line}\\b`));
    });
  },
  [false],
);

journey(
  "an analyst reads what came and when, what each word means, and which signals are chance",
  () => demo,
  async ({ site, page, given, when, then, click, words }) => {
    await given("the page of data", () => page.goto(`${site.address}/data`));
    await then("each kind of file says whether it is late", async () =>
      expect(await words()).toMatch(/Research activity.*on time/),
    );
    await when("she opens a source", () => click("Study set-up"));
    await then("it says what it covers, its columns, and which figures need it", async () => {
      const said = await words();
      for (const each of ["Is it late? on time", "October 2020 to September 2026", "hra_letter_on", "Columns left out"])
        expect(said).toContain(each);
      expect(
        await page
          .getByRole("main")
          .getByRole("link", { name: "First participant within 90 days of approval" })
          .count(),
      ).toBe(1);
    });
    await when("she opens the signals", async () => {
      await page.getByRole("navigation").getByRole("link", { name: "Signals" }).first().click();
      await page.waitForLoadState();
    });
    await then("it says how many would be by chance, and who owns each", async () => {
      const said = await words();
      expect(said).toMatch(/by chance/i);
      expect(said).toMatch(/No owner named/i);
      expect(said).toContain("Director of research and development");
    });
    await when("she opens the methods, then the glossary", async () => {
      await page.getByRole("link", { name: "Methods", exact: true }).click();
      await page.waitForLoadState();
      expect(await words()).toContain("Wilson");
      await page.getByRole("link", { name: "Glossary", exact: true }).click();
      await page.waitForLoadState();
    });
    await then("every word has its meaning", async () =>
      expect(await words()).toContain("One study at one organisation."),
    );
  },
);

journey(
  "somebody who follows a trust finds its feed, and every entry says what to do",
  () => demo,
  async ({ site, page, given, then }) => {
    await given("the page of a trust", () => page.goto(`${site.address}/organisations/SYN-T001`));
    const link = page.getByRole("link", { name: "Follow what changes (Atom feed)" });
    await then("the link and the head of the page name one feed", async () => {
      const address = (await link.getAttribute("href")) ?? "";
      expect(await page.locator('head link[type="application/atom+xml"]').getAttribute("href")).toBe(address);
      const answer = await page.request.get(site.address + address);
      expect(answer.headers()["content-type"]).toContain("application/atom+xml");
      const feed = await answer.text();
      expect(feed.match(/<entry>/g)?.length).toBeGreaterThan(3);
      expect(feed.match(/What to do: /g)?.length).toBe(feed.match(/<entry>/g)?.length);
    });
  },
  [false],
);

journey(
  "a mark says its sentence under the pointer, and peers are remembered in the browser",
  () => demo,
  async ({ site, page, given, when, then, click }) => {
    await given("an indicator with its funnel", () => page.goto(`${site.address}/indicators/B05`));
    const mark = page.locator(".ow-chart [aria-label]").first();
    await when("the pointer rests on a mark", () => mark.hover());
    await then("the mark says its own label", async () => {
      expect(await page.locator(".ow-tip").textContent()).toBe(await mark.getAttribute("aria-label"));
      expect(await page.locator(".ow-tip").isVisible()).toBe(true);
    });
    await when("she has her peers remembered, and comes back another time", async () => {
      await page.goto(`${site.address}/organisations/SYN-T001/peers`);
      await page.getByLabel("Codes of trusts").fill(eight);
      await click("Remember these as my peers", "button");
      await page.goto(`${site.address}/organisations/SYN-T001/peers?indicator=A03`);
      await click("Use my peers", "button");
      await page.waitForURL(/\/compare\//);
    });
    await then("she compares with them again", () =>
      Promise.resolve(expect(new URL(page.url()).searchParams.get("peers")).toBe(eight)),
    );
  },
  [true],
);
