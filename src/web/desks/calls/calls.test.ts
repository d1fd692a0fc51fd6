import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { madeUpCall, madeUpExpression } from "../../../registers/calls/made-up-calls.ts";
import { type TriedWritten, tryWritten } from "../../try-written.ts";

let tried: TriedWritten;
beforeAll(async () => {
  tried = await tryWritten();
});
afterAll(() => tried?.close());

describe("the register of calls", () => {
  test("shows anybody the open calls first, by closing day, then the closed ones, and none that is a draft", async () => {
    const words = await (await tried.as(null)).words("/calls");
    const at = (text: string) => {
      expect(words).toContain(text);
      return words.indexOf(text);
    };
    expect(at("Rehabilitation at home")).toBeLessThan(at("Foot checks near home"));
    expect(at("Foot checks near home")).toBeLessThan(at("Breathing tests"));
    expect(at("Breathing tests")).toBeLessThan(at("Fewer falls"));
    expect(words).not.toContain("Quiet nights");
    expect(words).toContain("Only the maker of this scanner has the parts");
    expect(words).not.toContain("sign language");
    expect(await (await tried.as("ana")).words("/calls")).toContain("Quiet nights");
  });

  test("finds a call by words in any order, however they are capitalised", async () => {
    const nobody = await tried.as(null);
    const words = await nobody.words("/calls?q=HOME+foot");
    expect(words).toContain("Foot checks near home");
    expect(words).not.toContain("Rehabilitation at home");
    expect(await nobody.words("/calls?q=zebra")).toContain("No open call has all the words of “zebra”");
  });

  test("says of a decided call how it was decided and who had the chance, and hides small numbers", async () => {
    const words = await (await tried.as(null)).words(`/calls/${madeUpCall("falls")}`);
    expect(words).toContain("Applied 3");
    expect(words).toContain("Chosen 1");
    expect(words).toContain("Those not chosen had planned letters alone.");
    expect(words).toMatch(/By kind of organisation.*Hidden/);
    expect(words).not.toMatch(/SYN-T00[234]|p-[0-9a-z]{12}/);
  });

  test("is taken away as a table, for a program and as a feed, with citation and licence", async () => {
    const nobody = await tried.as(null);
    const csv = await (await nobody.get("/calls/files/calls.csv")).text();
    expect(csv).toContain("Open Government Licence");
    expect(csv.split("\n").length).toBeGreaterThan(5);
    const json = await (await nobody.get("/calls/files/calls.json")).json();
    expect(json.citation).toContain("SYNTHETIC DATA");
    expect(JSON.stringify(json)).not.toContain("Quiet nights");
    const feed = await nobody.get("/calls/files/feed.atom");
    expect(feed.headers.get("content-type")).toContain("application/atom+xml");
    expect(await feed.text()).toContain("<title>Foot checks near home for people with diabetes</title>");
    expect((await nobody.get("/calls/files/other.csv")).status).toBe(404);
    expect((await nobody.get(`/calls/${madeUpCall("sleep")}/call.json`)).status).toBe(404);
    expect((await nobody.get("/calls/not-a-number")).status).toBe(404);
  });
});

describe("an application", () => {
  const own = `/calls/applications/${madeUpExpression("falls", "SYN-T002")}`;
  const others = `/calls/applications/${madeUpExpression("falls", "SYN-T003")}`;

  test("is read by the applicant with the reasons, and is not there for another applicant or anybody else", async () => {
    const ida = await tried.as("ida");
    expect(await ida.words(own)).toMatch(/It was chosen.*Visits at home were planned/);
    expect((await ida.get(others)).status).toBe(404);
    expect((await (await tried.as("hugo")).get(own)).status).toBe(404);
    expect((await (await tried.as(null)).get(own)).status).toBe(303);
  });

  test("is not there for those who called before the call has closed", async () => {
    const path = `/calls/applications/${madeUpExpression("rehab", "SYN-T003")}`;
    expect((await (await tried.as("ida")).get(path)).status).toBe(404);
  });

  test("is scored by nobody who has a role at the applicant, and by nobody without a reason", async () => {
    const path = `/calls/applications/${madeUpExpression("breath", "SYN-T002")}/score`;
    const nora = await tried.as("nora");
    const scores = { interest: "no", what: "", points1: "7", note1: "Plain", points2: "3", note2: "Enough" };
    const refused = await nora.send(path, scores);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("You have a role at this applicant");
    const wrong = await (await tried.as("ben")).send(path, { ...scores, points1: "11", note2: "" });
    expect(await wrong.text()).toMatch(/Enter a whole number from 0 to 10[\s\S]*Enter why/);
    expect((await (await tried.as("ana")).get(path)).status).toBe(403);
  });
});

test("who tried to apply without an answer is told at the field", async () => {
  const path = `/calls/${madeUpCall("feet")}/apply/SYN-T002`;
  const ida = await tried.as("ida");
  const texts = { name: "Small trust", kind: "trust", contact: "Office", offers: "A room", answer1: "", answer2: "So" };
  const response = await ida.send(path, texts);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('href="#answer1"');
  expect((await ida.send(path, { ...texts, answer1: "So" })).status).toBe(303);
});
