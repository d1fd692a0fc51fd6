import { afterAll, beforeAll, expect, test } from "vitest";
import { readPartnership } from "../../../registers/partnerships/read-partnership.ts";
import { wordsOf } from "../../try-site.ts";
import { type TriedReader, type TriedWritten, tryWritten } from "../../try-written.ts";

let tried: TriedWritten;
let agreeing = "";
beforeAll(async () => {
  tried = await tryWritten();
  agreeing = await tried.filled("/work/partnerships/{agreeing}");
}, 120_000);
afterAll(() => tried?.close());

/** Sends a form with what stands in it and what is typed over it. */
async function sendAsOpened(reader: TriedReader, path: string, typed: Record<string, string>): Promise<Response> {
  const page = await (await reader.get(path)).text();
  const version = Number(/name="form-version" value="(\d+)"/.exec(page)?.[1] ?? 0);
  const texts: Record<string, string> = {};
  for (const [, name = "", value = ""] of page.matchAll(
    /<input class="[^"]*" id="[^"]*" name="([^"]+)" type="text"(?:[^>]*? value="([^"]*)")?/g,
  ))
    texts[name] = value;
  for (const [, name = "", options = ""] of page.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    texts[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? "";
  return reader.send(path, { ...texts, ...typed }, { version });
}

const kept = async () => {
  const record = agreeing.split("/").at(-1) ?? "";
  const asker = { person: tried.people.number("ana"), organisations: ["SYN-T001"] };
  return (await readPartnership(tried.people.records, asker, record))?.kept.document.public;
};

test("what each party puts in is a table with amounts in kind and hours, and is changed party by party", async () => {
  const ana = await tried.as("ana");
  expect(await ana.words(`${agreeing}/contributions`)).toMatch(
    /Made-up trust 1.*A nurse for a day each week \(worth £10,000 to £20,000, .*400 planned, used not given yet.*Made-up company 1.*£10,000 to £49,999\.99/,
  );
  const before = await kept();
  const saved = await sendAsOpened(ana, `${agreeing}/contributions/2`, {
    "help-1": "Two monitors for a year",
    "kind-1": "equipment",
    "from-1": "1200",
    "to-1": "1500.50",
    "method-1": "published-price",
    "why-changed": "The company adds monitors",
  });
  expect(saved.headers.get("location")).toBe(`${agreeing}/contributions?done=saved`);
  const after = await kept();
  expect(after?.contributions?.find(({ party }) => party === "SYN-T001")).toEqual(
    before?.contributions?.find(({ party }) => party === "SYN-T001"),
  );
  expect(after?.contributions?.find(({ party }) => party === "SYN-C001")).toMatchObject({
    money: before?.contributions?.find(({ party }) => party === "SYN-C001")?.money,
    inKind: [
      {
        planned: {
          kind: "equipment",
          value: { fromPence: 120_000, toPence: 150_050, method: "published-price" },
        },
        actual: null,
      },
    ],
  });
  expect(after?.staffTime).toEqual(before?.staffTime);
  const hugo = await tried.as("hugo");
  expect(await hugo.words(`${agreeing}/contributions`)).toContain("Two monitors for a year");
  expect((await hugo.get(`${agreeing}/contributions/2`)).status).toBe(403);
  expect((await (await tried.as("ida")).get(`${agreeing}/contributions`)).status).toBe(404);
  expect((await ana.get(`${agreeing}/contributions/9`)).status).toBe(404);
});

test("an amendment is added and takes nothing away", async () => {
  const ana = await tried.as("ana");
  for (const what of ["A second clinic takes part", "A third clinic takes part"]) {
    const sent = await sendAsOpened(ana, `${agreeing}/amendments`, {
      what,
      why: "More people live near it",
      "on-day": "1",
      "on-month": "9",
      "on-year": "2026",
      altersForWhom: "Two more nurses give a day each week",
      "why-changed": "As amended",
    });
    expect(sent.status).toBe(303);
  }
  expect((await kept())?.amendments?.map(({ what }) => what)).toEqual([
    "A second clinic takes part",
    "A third clinic takes part",
  ]);
});

test("an emergency is asked for by one approver, comes first for the other, and is shown once confirmed", async () => {
  const [cora, olga, ana] = [await tried.as("cora"), await tried.as("olga"), await tried.as("ana")];
  const check = `${agreeing}/checks/I-7`;
  expect(await ana.words(check)).not.toContain("set it aside");
  expect((await ana.get(`${check}/set-aside`)).status).toBe(403);
  expect(await cora.words(check)).toContain("Ask to set it aside in an emergency");
  const reason = "The ward closes on Friday";
  expect((await sendAsOpened(cora, `${check}/set-aside`, { reason })).status).toBe(303);
  expect(await olga.words("/work")).toMatch(/Next for you.*Decide whether I-7 is set aside in an emergency/);
  const own = await sendAsOpened(cora, `${check}/confirm`, {});
  expect(own.status).toBe(422);
  expect(wordsOf(await own.text())).toContain("Whoever asked for it cannot confirm it.");
  expect((await sendAsOpened(olga, `${check}/confirm`, {})).status).toBe(303);
  expect(await ana.words(check)).toMatch(/Set aside for now.*Set aside in an emergency until/);
  const entry = await tried.filled("/partnerships/{agreeing}");
  const reader = await tried.as(null);
  expect(await reader.words(entry)).toContain("Set aside in an emergency: The ward closes on Friday");
  tried.later(31 * 24 * 60);
  expect(await reader.words(entry)).not.toContain("Set aside in an emergency");
  expect(tried.site.mistakes).toEqual([]);
});
