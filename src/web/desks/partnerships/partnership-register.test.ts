import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TriedReader, type TriedWritten, tryWritten } from "../../try-written.ts";

let tried: TriedWritten;
let anybody: TriedReader;
beforeAll(async () => {
  tried = await tryWritten();
  anybody = await tried.as(null);
}, 120_000);
afterAll(() => tried?.close());

const entryOf = (which: string) => tried.filled(`/partnerships/{${which}}`);

describe("the register of partnerships, for anybody", () => {
  test("lists what is public, says what is disputed and counts what was refused", async () => {
    const words = await anybody.words("/partnerships");
    expect(words).toContain("3 entries");
    expect(words).toMatch(/Foot checks for people with diabetes.*Made-up company 1.*Live.*Disputed/);
    expect(words).toContain("1 partnership was refused. What was refused is counted and not told.");
    expect(words).not.toContain("new inhaler");
    expect(words).not.toContain("Home visits");
    expect(tried.site.mistakes).toEqual([]);
  });

  test("finds by words, by an organisation and by status, and says so where nothing is found", async () => {
    expect(await anybody.words("/partnerships?q=barber+syn-t001")).toContain("1 entry");
    expect(await anybody.words("/partnerships?status=closed")).toMatch(/1 entry.*camera/);
    expect(await anybody.words("/partnerships?q=zebra")).toContain("No entry has all of these words.");
  });

  test("an entry says who, what, why, how much and what each side gets, and nothing internal", async () => {
    const words = await anybody.words(await entryOf("live"));
    for (const said of [
      "What the company gets More people who may have its products",
      "£10,000 to £49,999.99",
      "Changed since publication",
      "We trained eleven nurses and not nine.",
      "Not settled. Openward takes no side.",
      "2 versions. None can be changed or taken away.",
      "Differs in: Status and stage",
    ])
      expect(words).toContain(said);
    expect(words).not.toContain("Contract 41");
    expect(await anybody.words(await entryOf("agreeing"))).toContain("The patients' group meets after the summer.");
  });

  // T16, its page: every revision is there, as it was.
  test("every version stays readable at its own address", async () => {
    const path = await entryOf("live");
    const words = await anybody.words(`${path}?version=1`);
    expect(words).toContain("This is version 1");
    expect(words).toContain("In review, stage Invest");
    expect((await anybody.get(`${path}?version=3`)).status).toBe(404);
  });

  test("comes as CSV and JSON with its licence, its versions and what proves them", async () => {
    const csv = await anybody.get("/partnerships.csv");
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="partnerships.csv"');
    expect((await csv.text()).split("\n")).toHaveLength(5);
    const json = await (await anybody.get(`${await entryOf("live")}.json`)).json();
    expect(json).toMatchObject({ licence: "OGL-UK-3.0", status: "live", openDisputes: 1, version: 2 });
    expect(json.history[0]).toMatchObject({ version: 1, bodyHash: expect.any(String), salt: expect.any(String) });
    expect(JSON.stringify(json)).not.toContain("Contract 41");
  });

  test("a refused one says that it was refused, and no more; what is not there is not found", async () => {
    const words = await anybody.words(await entryOf("refused"));
    expect(words).toContain("A partnership that was refused");
    expect(words).not.toContain("inhaler");
    for (const path of ["/partnerships/x", await tried.filled("/partnerships/{idea}"), "/partnerships/x.json"])
      expect((await anybody.get(path)).status).toBe(404);
  });
});
