import { afterAll, beforeAll, expect } from "vitest";
import { madeUpCall, madeUpExpression } from "../../src/registers/calls/made-up-calls.ts";
import { journey } from "./journey.ts";
import { signIn, startWritten, type WrittenSite } from "./written-site.ts";

let site: WrittenSite;
beforeAll(async () => {
  site = await startWritten();
}, 300_000);
afterAll(() => site?.stop());

const feet = `/calls/${madeUpCall("feet")}`;

journey(
  "a small trust finds a call that it did not know about, answers it and gets the reasons",
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
      await click("Express interest");
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
      await signIn(hugo, site, "Hugo Ingram", "/calls");
      expect((await hugo.goto(others))?.status()).toBe(404);
    });
    const ana = await elsewhere();
    await then("not even those who called read it before the call has closed", async () => {
      await signIn(ana, site, "Ana Birch", feet);
      expect((await ana.goto(others))?.status()).toBe(404);
    });

    const nora = await elsewhere();
    await when("Nora, who also works at an applicant, tries to score it", async () => {
      await signIn(nora, site, "Nora Oakes", `/calls/applications/${madeUpExpression("breath", "SYN-T002")}/score`);
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
    await then("Ida reads the reasons of a call that was decided", async () => {
      await page.goto(`${site.address}/calls/applications/${madeUpExpression("falls", "SYN-T002")}`);
      expect(await words()).toMatch(/It was chosen.*Visits at home were planned/);
    });
    expect(site.mistakes).toEqual([]);
  },
  [false],
);
