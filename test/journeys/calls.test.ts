import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { madeUpCall, madeUpExpression } from "../../src/registers/calls/made-up-calls.ts";
import { journey } from "./journey.ts";
import { type StartedWritten, startWritten } from "./started-written.ts";

let site: StartedWritten;
beforeAll(async () => {
  site = await startWritten();
}, 300_000);
afterAll(() => site?.stop());

const feet = `/calls/${madeUpCall("feet")}`;

journey(
  "a small trust finds a call that it did not know about and answers it; a panel scores it, and reasons, the log of the selection and a waiver are public",
  () => site,
  async ({ page, given, when, then, click, words, elsewhere }) => {
    await given("somebody who reads the first page and has not signed in", () => page.goto(`${site.address}/`));
    await when("she follows the link to open calls", async () => {
      await page.getByRole("link", { name: "Open calls" }).first().click();
      await page.getByLabel("Find a call").fill("foot");
      await click("Find", "button");
      await click(/Foot checks near home/);
    });
    await then("she reads who may apply, until when and by what it is chosen", async () => {
      expect(await words()).toMatch(/Who may apply\s+NHS trusts.*working days.*How will you reach people/);
    });
    await when("she signs in as Ida of a small trust, leaves an answer out, and then sends it", async () => {
      // A link that looks like a button is read out as one.
      await click("Express interest", "button");
      await page.getByRole("button", { name: "Sign in as Ida Jarrow" }).click();
      await page.waitForLoadState();
      await page.getByRole("main").getByRole("link").filter({ hasText: "SYN-T002" }).click();
      await page.getByLabel("Name of your organisation").fill("A small trust");
      await page.getByLabel("Who can be asked?").fill("Research office");
      await page.getByLabel("What do you offer?").fill("A room and a nurse");
      await page.getByLabel("How will you reach people who seldom come?").fill("At the door.");
      await click("Send it", "button");
      expect(await words()).toContain("There is a problem");
      await page.getByLabel("Who has the time, and how much of it?").fill("The nurse, a day a week.");
      await click("Send it", "button");
    });
    await then("it is told that nothing is decided yet", async () => {
      expect(await words()).toContain("Nothing is decided yet");
    });

    const others = page.url();
    const hugo = await elsewhere();
    await when("Hugo, of a company, tries to read it", async () => {
      await site.signIn(hugo, "Hugo Ingram", "/calls");
      expect((await hugo.goto(others))?.status()).toBe(404);
    });
    const ana = await elsewhere();
    await then("not even those who called read it before the call has closed", async () => {
      await site.signIn(ana, "Ana Birch", feet);
      expect((await ana.goto(others))?.status()).toBe(404);
    });

    const nora = await elsewhere();
    await when("Nora, who also works at an applicant, tries to score it", async () => {
      await site.signIn(nora, "Nora Oakes", `/calls/applications/${madeUpExpression("breath", "SYN-T002")}/score`);
      await nora.getByLabel("No", { exact: true }).check();
      for (const n of [1, 2]) {
        await nora.locator(`#points${n}`).fill("3");
        await nora.locator(`#note${n}`).fill("Plain");
      }
      await nora.getByRole("button", { name: "Keep it" }).click();
      await nora.waitForLoadState();
    });
    await then("she is refused and told why", async () => {
      expect(await nora.getByRole("main").textContent()).toContain("You have a role at this applicant");
    });

    const said = async (of: Page) => ((await of.getByRole("main").textContent()) ?? "").replace(/\s+/g, " ");
    const press = async (of: Page, name: string, role: "link" | "button" = "button") => {
      await of.getByRole("main").getByRole(role, { name, exact: true }).first().click();
      await of.waitForLoadState();
    };
    await when("Ana writes down who was told of the call", async () => {
      await ana.goto(`${site.address}${feet}/reach`);
      const told = (i: number) =>
        `SYN-T${String(i + 2).padStart(3, "0")}, ${i % 2 ? "trust" : "practice"}, ${i % 3 ? "large" : "small"}, none${i < 14 ? ", opened" : ""}`;
      await ana.getByLabel("Who was told of the call?").fill(Array.from({ length: 20 }, (_, i) => told(i)).join("\n"));
      await press(ana, "Keep the list");
      expect(await said(ana)).toContain("1 application so far. Nobody reads them before the call has closed.");
    });
    site.tried.later(46 * 24 * 60);
    const ben = await elsewhere();
    await when("Ben closes it on the day after its last, and he and Milo score what came in", async () => {
      await site.signIn(ben, "Ben Calder", `${feet}/close`);
      await press(ben, "Open what came in");
      for (const [name, points] of [
        ["Ben Calder", 8],
        ["Milo Norcott", 6],
      ] as const) {
        const scorer = await elsewhere();
        await site.signIn(scorer, name, `${new URL(others).pathname}/score`);
        await scorer.getByLabel("No", { exact: true }).check();
        for (const [n, given] of [
          [1, points],
          [2, 4],
        ] as const) {
          await scorer.locator(`#points${n}`).fill(String(given));
          await scorer.locator(`#note${n}`).fill("It says who knocks, and when.");
        }
        await press(scorer, "Keep it");
        expect(await said(scorer)).toContain("A small trust");
      }
    });
    await when("Ana writes the decision with a reason", async () => {
      await site.signIn(ana, "Ana Birch", `${new URL(others).pathname}/decision`);
      await ana.getByLabel("Chosen", { exact: true }).check();
      await ana.locator("#reason1").fill("Visits at the door reach people whom letters do not.");
      await press(ana, "Keep the decision");
    });
    await then("she cannot decide the call herself, and Ida reads nothing of it yet", async () => {
      expect((await ana.goto(`${site.address}${feet}/decide`))?.status()).toBe(403);
      await site.signIn(page, "Ida Jarrow", new URL(others).pathname);
      expect(await words()).not.toContain("Visits at the door");
    });
    await when("Cora decides it", async () => {
      const cora = await elsewhere();
      await site.signIn(cora, "Cora Dunmore", `${feet}/decide`);
      await cora.getByLabel("What decided, in general?").fill("Who goes to people that do not come by themselves.");
      await press(cora, "Decide, and send the reasons");
    });
    await then("Ida reads the reasons", async () => {
      await page.goto(others);
      expect(await words()).toMatch(/It was chosen.*Visits at the door reach people/);
    });
    const anybody = await elsewhere();
    await then("anybody reads how it was decided and who had the chance, and neither points nor names", async () => {
      await anybody.goto(`${site.address}${feet}`);
      const read = await said(anybody);
      expect(read).toMatch(/Applied 1.*Chosen 1.*People who scored 2.*Who goes to people.*Who had the chance/);
      expect(read).not.toMatch(/Visits at the door|A small trust|SYN-T002/);
    });

    await when("Ana asks to go without a call, and Hugo of the company tries to accept it", async () => {
      await ana.goto(`${site.address}/calls/waivers/new/SYN-T001`);
      await ana.getByLabel("What is to be done without a call?").fill("Parts for one scanner");
      await ana.getByLabel("With whom?").fill("Made-up Scanners Limited");
      await ana.getByLabel("Why is nobody else asked?").fill("Only the maker has the parts, and patients wait for it.");
      await press(ana, "Ask");
      const asked = new URL(ana.url()).searchParams.get("asked") ?? "";
      await site.signIn(hugo, "Hugo Ingram", "/calls");
      expect((await hugo.goto(`${site.address}/calls/waivers/${asked}/accept`))?.status()).toBe(404);
      await anybody.goto(`${site.address}/calls`);
      expect(await said(anybody)).not.toContain("Parts for one scanner");
      const cora = await elsewhere();
      await site.signIn(cora, "Cora Dunmore", `/calls/waivers/${asked}/accept`);
      await cora.getByLabel("No", { exact: true }).check();
      await cora.getByLabel("Your post").selectOption("independent-reader");
      await cora.getByLabel("What makes you independent of it?").fill("I work in another department.");
      await press(cora, "Accept it");
    });
    await then("anybody reads that there was none, with whom and why", async () => {
      await anybody.goto(`${site.address}/calls`);
      expect(await said(anybody)).toMatch(
        /Parts for one scanner.*Made-up Scanners Limited.*Only the maker has the parts/,
      );
    });
    expect(site.mistakes).toEqual([]);
  },
  [false],
);
