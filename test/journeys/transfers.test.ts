import { afterAll, beforeAll, expect } from "vitest";
import { madeUpTransfer } from "../../src/registers/transfers/made-up-transfers.ts";
import { journey } from "./journey.ts";
import { type StartedWritten, startWritten } from "./started-written.ts";

let site: StartedWritten;
beforeAll(async () => {
  site = await startWritten();
}, 300_000);
afterAll(() => site?.stop());

const nurse = `/transfers/record/${madeUpTransfer("nurse")}`;

journey(
  "a company disputes a payment, tries to change it and cannot, and the trust answers and corrects it",
  () => site,
  async ({ page, given, when, then, elsewhere }) => {
    const [ana, ben, hugo] = [await elsewhere(), await elsewhere(), page];
    const words = async (of: typeof page) => ((await of.getByRole("main").textContent()) ?? "").replace(/\s+/g, " ");
    const press = async (of: typeof page, name: string, role: "link" | "button" = "button") => {
      await of.getByRole("main").getByRole(role, { name }).first().click();
      await of.waitForLoadState();
    };
    await given("Hugo of the company, who looks at what will be disclosed about it", async () => {
      await site.signIn(hugo, "Hugo Ingram", "/transfers/review/SYN-C001");
      expect(await words(hugo)).toMatch(/£12,000.*In review until/);
    });
    await when("he tries to change the figure", async () => {
      expect((await hugo.goto(`${site.address}${nurse}/change`))?.status()).toBe(404);
    });
    await then("there is no such page for him, and he disputes it instead", async () => {
      await hugo.goto(`${site.address}${nurse}`);
      await press(hugo, "Dispute it", "link");
      await hugo.getByLabel("What is wrong with it?").fill("We paid 11,000.");
      await press(hugo, "Dispute it");
      expect(await words(hugo)).toMatch(/We paid 11,000\..*It has not answered.*Disputed/);
    });
    await when("Ana of the trust answers it and proposes another figure", async () => {
      await site.signIn(ana, "Ana Birch", nurse);
      await press(ana, "Answer it", "link");
      await ana.getByLabel("What do you hold?").fill("The invoice of May says 11,000: you are right.");
      await press(ana, "Answer");
      await press(ana, "Propose another figure", "link");
      await ana.getByLabel("Amount in pounds").fill("11,000");
      await ana.getByLabel("Why is it changed?").fill("The invoice says 11,000.");
      await press(ana, "Propose it");
    });
    await then("it counts once Ben has checked it", async () => {
      expect(await words(ana)).not.toMatch(/Revision.*£11,000/);
      await site.signIn(ben, "Ben Calder", nurse);
      await press(ben, "Check what was proposed", "link");
      await press(ben, "It is right");
      expect(await words(ben)).toMatch(/£12,000.*£11,000.*The invoice says 11,000/);
    });
    await when("Hugo says that it is resolved", async () => {
      await hugo.goto(`${site.address}${nurse}`);
      await press(hugo, "Say how it ended", "link");
      await hugo.getByLabel("Resolved: the figure was changed").check();
      await press(hugo, "Say so");
      expect(await words(hugo)).toContain("Resolved by a change, says the side that raised it");
    });
    await then("anybody reads both statements and both revisions once the windows have passed", async () => {
      const anybody = await elsewhere();
      expect((await anybody.goto(`${site.address}${nurse}`))?.status()).toBe(404);
      site.tried.later(60 * 24 * 60);
      await anybody.goto(`${site.address}${nurse}`);
      expect(await words(anybody)).toMatch(/Published on.*£12,000.*£11,000.*We paid 11,000\..*you are right/);
    });
    expect(site.mistakes).toEqual([]);
  },
  [false],
);
