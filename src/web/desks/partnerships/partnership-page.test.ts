import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wordsOf } from "../../try-site.ts";
import { type TriedWritten, tryWritten } from "../../try-written.ts";

let tried: TriedWritten;
beforeAll(async () => {
  tried = await tryWritten();
}, 120_000);
afterAll(() => tried?.close());

const at = (which: string, more = "") => tried.filled(`/work/partnerships/{${which}}${more}`);

describe("somebody's work", () => {
  test("says what is next, who holds it and for how long, and first what waits for them", async () => {
    const cora = await (await tried.as("cora")).words("/work");
    expect(cora).toMatch(
      /Next for you.*Asthma reviews in the evening.*Decide whether it goes on to the stage Define\..*Approver.*0 days.*With others/,
    );
    const ana = await (await tried.as("ana")).words("/work");
    expect(ana).toMatch(/Next for you.*Blood pressure checks.*With others, or settled.*Asthma reviews/);
    expect(tried.site.mistakes).toEqual([]);
  });

  test("a company sees what it takes part in, and another trust nothing", async () => {
    expect(await (await tried.as("hugo")).words("/work")).toContain("Foot checks for people with diabetes");
    expect(await (await tried.as("ida")).words("/work")).toContain("Nothing waits for you.");
  });
});

describe("a partnership", () => {
  test("shows its stages, what stops it, its fields, its checks and its versions", async () => {
    const words = await (await tried.as("ana")).words(await at("agreeing"));
    for (const said of [
      "Invest Where it is Here now",
      "Held by: The lead of every party and Finance, for 0 days.",
      "Left open",
      "To answer",
      "Aim and benefits Filled in",
    ])
      expect(words.replace(/ What it asks [^?]*\?/g, "")).toContain(said);
  });

  test("of another organisation is not there, and a reader of it changes nothing", async () => {
    const ida = await tried.as("ida");
    for (const more of ["", "/aim", "/checks/D-1", "/approve", "/dispute"])
      expect((await ida.get(await at("live", more))).status, more).toBe(404);
    const finn = await tried.as("finn");
    expect((await finn.get(await at("live"))).status).toBe(200);
    expect((await finn.get(await at("live", "/aim"))).status).toBe(403);
  });

  test("a check says its question, why, source, evidence and who signs", async () => {
    const words = await (await tried.as("ana")).words(await at("agreeing", "/checks/I-2"));
    for (const said of [
      "To answer",
      "The time budget and who covers for whom",
      "Operations lead",
      "Where this check comes from",
      "Answer it",
    ])
      expect(words).toContain(said);
  });

  test("who wrote an answer does not sign it, and somebody else does", async () => {
    const ana = await tried.as("ana");
    const path = await at("agreeing", "/checks/I-2");
    const answered = await ana.send(`${path}/answer`, { answer: "met", evidence: "Rota 4", reason: "" });
    expect(answered.headers.get("location")).toBe(`${path}?done=answered`);
    const own = await ana.send(`${path}/sign/1`, { post: "operations-lead" });
    expect(own.status).toBe(422);
    expect(wordsOf(await own.text())).toContain("cannot sign it too");
    const ben = await tried.as("ben");
    expect((await ben.send(`${path}/sign/1`, { post: "operations-lead" })).status).toBe(303);
    expect(await ben.words(path)).toMatch(/Met.*Rota 4.*Operations lead, SYN-T001/);
  });

  test("met without evidence, and a point left open without a day, are not taken", async () => {
    const ana = await tried.as("ana");
    const none = await ana.send(await at("agreeing", "/checks/I-5/answer"), {
      answer: "met",
      evidence: "",
      reason: "",
    });
    expect(none.status).toBe(422);
    expect(wordsOf(await none.text())).toContain("a check is met only with evidence");
    const open = await ana.send(await at("agreeing", "/checks/D-8/leave-open"), {
      reason: "Later",
      owner: "equality-lead",
    });
    expect(wordsOf(await open.text())).toContain("Enter the day by which it is settled");
  });

  test("an aim that is hard to read and a gain that says nothing are sent back with the reason", async () => {
    const ana = await tried.as("ana");
    const path = await at("idea", "/aim");
    const sent = await ana.send(
      path,
      {
        aim: "Operationalisation of multidisciplinary interorganisational implementation methodologies notwithstanding heterogeneity.",
        companyGets: "It is a win-win",
      },
      { version: 2 },
    );
    expect(sent.status).toBe(422);
    const words = wordsOf(await sent.text());
    expect(words).toContain("Use shorter words and sentences");
    expect(words).toContain("does not say what is gained");
    expect(words).toContain("Name a local priority");
  });

  test("changed by somebody else meanwhile shows both", async () => {
    const ana = await tried.as("ana");
    const data = { used: "Mine", controller: "The trust", companySees: "Totals", impactAssessment: "DPIA 1" };
    expect((await ana.send(await at("idea", "/data"), data, { version: 2 })).status).toBe(303);
    const second = await ana.send(await at("idea", "/data"), { ...data, used: "Another" }, { version: 2 });
    expect(second.status).toBe(409);
    expect(wordsOf(await second.text())).toContain("You opened version 2; it is at version 3 now");
  });
});

describe("the way to a route", () => {
  test("asks one question after another, and says where to go with what is not for here", async () => {
    const ana = await tried.as("ana");
    expect(await ana.words("/work/partnerships/new")).toContain("Is anything offered in return for prescribing");
    expect(await ana.words("/work/partnerships/new?for-prescribing=yes")).toContain("It is not allowed");
    const research = await ana.words("/work/partnerships/new?for-prescribing=no&research=yes");
    expect(research).toContain("Go to: The research and development office");
    const answers = ["for-prescribing", "research", "buying", "event", "paid-service", "gift", "patient-organisation"];
    const query = `${answers.map((id) => `${id}=no`).join("&")}&pooled=yes&medicines=yes&patient-centred=no`;
    expect(await ana.words(`/work/partnerships/new?${query}`)).toMatch(
      /It is: Collaborative working.*Propose it for SYN-T001/,
    );
    const refused = await ana.send("/work/partnerships/new/SYN-T001/research", { title: "A trial of something" });
    expect(wordsOf(await refused.text())).toContain("Go to: The research and development office");
  });
});
