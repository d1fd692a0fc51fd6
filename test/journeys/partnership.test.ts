import { afterAll, beforeAll, expect, vi } from "vitest";
import { giveRole } from "../../src/registers/access/holdings.ts";
import { amend } from "../../src/registers/partnerships/keep-partnerships.ts";
import { answerStage, castOf, pass } from "../../src/registers/partnerships/made-up-partnerships.ts";
import { madeUpEntry, madeUpInternal } from "../../src/registers/partnerships/made-up-texts.ts";
import { readPartnership } from "../../src/registers/partnerships/read-partnership.ts";
import { journey } from "./journey.ts";
import { type StartedWritten, startWritten } from "./started-written.ts";

// Six browsers and a whole life: a busy machine needs longer than for one page.
vi.setConfig({ testTimeout: 600_000 });

let site: StartedWritten;
beforeAll(async () => {
  site = await startWritten();
}, 180_000);
afterAll(() => site?.stop());

journey(
  "a collaborative project goes from an idea to its end through three people and a company, in the open, and past nobody alone",
  () => site,
  async ({ page: ana, when, then, given, elsewhere }) => {
    const { address, signIn, tried } = site;
    const { records } = tried.people;
    const cast = await castOf(records, Date.now());
    const [ben, cora, hugo, ida, reader] = [
      await elsewhere(),
      await elsewhere(),
      await elsewhere(),
      await elsewhere(),
      await elsewhere(),
    ];
    const words = async (page: typeof ana) => ((await page.getByRole("main").textContent()) ?? "").replace(/\s+/g, " ");
    const press = async (page: typeof ana, name: string | RegExp) => {
      await page.getByRole("main").getByRole("button", { name }).first().click();
      await page.waitForLoadState();
    };
    const follow = async (page: typeof ana, name: string | RegExp) => {
      await page.getByRole("main").getByRole("link", { name }).first().click();
      await page.waitForLoadState();
    };

    await given("three people of a trust, a company's lead and somebody of another trust", async () => {
      await signIn(ana, "Ana Birch");
      await signIn(ben, "Ben Calder");
      await signIn(cora, "Cora Dunmore");
      await signIn(hugo, "Hugo Ingram");
      await signIn(ida, "Ida Jarrow");
    });

    await when("the contributor is led to the rules by questions", async () => {
      await ana.goto(`${address}/work`);
      await press(ana, "Propose a partnership");
      for (const answer of ["No", "No", "No", "No", "No", "No", "No", "Yes", "Yes", "No"]) {
        await ana.getByRole("radio", { name: answer, exact: true }).check();
        await press(ana, "Continue");
      }
      expect(await words(ana)).toContain("It is: Collaborative working");
      await press(ana, "Propose it for SYN-T001");
      await ana.getByLabel("What is it called").fill("Heart checks on market day");
      await press(ana, "Open it as an idea");
    });
    const home = ana.url().split("?")[0] ?? "";
    const record = home.split("/").at(-1) ?? "";
    const current = () => readPartnership(records, cast.ana.asker, record);

    await then("it is an idea, and says what is next and who holds it", async () => {
      expect(await words(ana)).toMatch(/Idea.*What is next.*Fill it in.*Held by: Partnership lead, for 0 days/);
    });

    await when("a gain that says nothing is written, it is sent back with the reason beside it", async () => {
      await follow(ana, "Aim and benefits");
      await ana
        .getByLabel("What is it for?")
        .fill("Check hearts where people shop. Find those at risk early. Fewer should fall ill.");
      await ana.getByLabel("Why is it needed?").fill("Many do not see a doctor");
      await ana.getByLabel("Which local priority").fill("Hearts");
      await ana.getByLabel("Whose priority").fill("SYN-I01");
      await ana.getByLabel("Where is that published").fill("https://example.org/plan");
      await ana.getByLabel("What do patients get?").fill("A check of the heart without going to a clinic.");
      await ana.getByLabel("What does the NHS get?").fill("Two nurses who are trained to check hearts.");
      await ana.getByLabel("What does the company get?").fill("A win-win");
      await ana.getByRole("radio", { name: "The NHS came" }).check();
      await ana.getByLabel("Day").fill("1");
      await ana.getByLabel("Month").fill("6");
      await ana.getByLabel("Year").fill("2026");
      await ana.getByLabel("Where can a concern").fill("research.governance@example.org");
      await press(ana, /^Save$/);
      expect(await words(ana)).toContain("does not say what is gained");
      await ana
        .getByLabel("What does the company get?")
        .fill("It learns how its monitors are used by people at markets.");
      await press(ana, /^Save$/);
      expect(await words(ana)).toContain("Aim and benefits Filled in");
    });

    await when("the other fields are filled in likewise, and it is sent in", async () => {
      const { title: _, aim: __, ...fields } = madeUpEntry("closed");
      await amend(
        cast.ana,
        { record, expectedVersion: (await current())?.newest ?? 0, idempotencyKey: `journey ${record} fields` },
        { fields: { ...fields, route: "collaborative-working" }, internal: madeUpInternal, reason: null },
      );
      await ana.goto(home);
      await follow(ana, "Send it in for review");
      await press(ana, "Send it in for review");
      expect(await words(ana)).toContain("In review");
    });

    await then("to somebody of another trust it is not there, and to a reader nothing of it is public", async () => {
      expect((await ida.goto(home))?.status()).toBe(404);
      expect((await ida.goto(`${home}/checks/T-2`))?.status()).toBe(404);
      await reader.goto(`${address}/partnerships?q=heart`);
      expect(await words(reader)).toContain("No entry has all of these words.");
    });

    await when("the contributor answers a check, she cannot sign it, and a checker does", async () => {
      await ana.goto(`${home}/checks/T-2`);
      await follow(ana, "Answer it");
      await ana.getByRole("radio", { name: "Yes, it is met" }).check();
      await ana.getByLabel("Where is the evidence kept?").fill("Folder 9, page 1");
      await press(ana, "Answer");
      await follow(ana, "Sign the answer");
      await ana.getByRole("main").getByRole("radio").first().check();
      await press(ana, "Sign");
      expect(await words(ana)).toContain("cannot sign it too");
      await ben.goto(`${home}/checks/T-2`);
      await follow(ben, "Sign the answer");
      await ben.getByRole("main").getByRole("radio").first().check();
      await press(ben, "Sign");
      expect(await words(ben)).toMatch(/Your signature is written\..*Met/);
    });

    await then("the gate does not open while other checks are open, whoever asks", async () => {
      await ben.goto(`${home}/check`);
      expect(await words(ben)).toContain("What stops it");
      await ben.getByRole("radio", { name: "No", exact: true }).check();
      await press(ben, "I have checked it");
      await cora.goto(`${home}/approve`);
      await cora.getByRole("radio", { name: "No", exact: true }).check();
      await press(cora, "Let it pass");
      expect(await words(cora)).toContain("There is a problem");
    });

    await when("the proposer, made an approver too, tries to approve her own", async () => {
      await answerStage(cast, record, "triage", "T-2");
      await ben.goto(`${home}/check`);
      await ben.getByRole("radio", { name: "No", exact: true }).check();
      await press(ben, "I have checked it");
      const dev = { person: tried.people.number("dev"), organisations: ["SYN-T001"] };
      const from = new Date().toISOString().slice(0, 10);
      const role = { person: tried.people.number("ana"), role: "approver", organisation: "SYN-T001" } as const;
      await giveRole(records, dev, { ...role, from, until: null, idempotencyKey: `journey ${record} role` });
      await ana.goto(`${home}/approve`);
      await ana.getByRole("radio", { name: "No", exact: true }).check();
      await press(ana, "Let it pass");
      expect(await words(ana)).toContain("Whoever proposed it cannot check or approve it.");
    });

    await then("somebody else approves, and it goes on to Define", async () => {
      await cora.goto(`${address}/work`);
      await follow(cora, "Heart checks on market day");
      await follow(cora, "Let it pass the gate");
      await cora.getByRole("radio", { name: "No", exact: true }).check();
      await press(cora, "Let it pass");
      expect(await words(cora)).toContain("It passed the gate.");
      expect((await current())?.state.stage).toBe("define");
    });

    await when("the company's lead signs what the company gets, and nothing the NHS decides", async () => {
      await answerStage(cast, record, "define", "D-4");
      await ana.goto(`${home}/checks/D-4`);
      await follow(ana, "Answer it");
      await ana.getByRole("radio", { name: "Yes, it is met" }).check();
      await ana.getByLabel("Where is the evidence kept?").fill("The field of the entry");
      await press(ana, "Answer");
      await hugo.goto(`${home}/checks/D-4`);
      await follow(hugo, "Sign the answer");
      await hugo.getByRole("radio", { name: "Company lead" }).check();
      await press(hugo, "Sign");
      expect(await words(hugo)).toContain("Company lead, SYN-C001");
      await hugo.goto(`${home}/checks/D-6/sign/1`);
      expect(await words(hugo)).toContain("No post that signs this check is one of your organisation.");
      expect((await hugo.goto(`${home}/aim`))?.status()).toBe(403);
      await pass(cast, record, "define");
      await answerStage(cast, record, "review");
      await pass(cast, record, "review");
    });

    await when("the summary is checked by one and published by another", async () => {
      await ben.goto(`${home}/check-summary`);
      await press(ben, "I have checked the summary");
      await cora.goto(`${home}/publish`);
      await cora.getByLabel("What changed").fill("First published");
      await press(cora, "Publish it");
      expect(await words(cora)).toContain("The summary is public.");
    });

    await then("anybody reads it before the work begins", async () => {
      await reader.goto(`${address}/partnerships?q=heart`);
      await follow(reader, "Heart checks on market day");
      expect(await words(reader)).toMatch(
        /In review.*What the company gets More people.*1 version\. None can be changed or taken away\./,
      );
    });

    await when("it is lived through to its last gate", async () => {
      for (const stage of ["invest", "value", "equip"] as const) {
        await answerStage(cast, record, stage);
        await pass(cast, record, stage);
      }
      await hugo.goto(`${home}/dispute`);
      await hugo.getByLabel("What is wrong").fill("We gave two monitors, not one.");
      await press(hugo, "Say so");
      await answerStage(cast, record, "close");
      for (const [page, path, button] of [
        [ben, "check", "I have checked it"],
        [cora, "approve", "Let it pass"],
      ] as const) {
        await page.goto(`${home}/${path}`);
        await page.getByRole("radio", { name: "No", exact: true }).check();
        await press(page, button);
      }
      expect(await words(cora)).toContain("Closed");
    });

    await then(
      "the public sees that it is closed, what the company disputes, and every version there was",
      async () => {
        await reader.reload();
        const said = await words(reader);
        expect(said).toContain("Closed");
        expect(said).toContain("We gave two monitors, not one.");
        expect(said).toContain("5 versions. None can be changed or taken away.");
        await follow(reader, "Version 1");
        expect(await words(reader)).toContain("This is version 1");
      },
    );
    expect(site.mistakes).toEqual([]);
  },
  [false],
);
