import { afterAll, beforeAll, expect, test } from "vitest";
import { tryPeersSite } from "../try-peers-site.ts";
import type { TriedSite } from "../try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await tryPeersSite();
});
afterAll(() => site?.close());

const list = ["01", "02", "03", "04", "05", "06", "07", "08", "33"].map((end) => `SYN-A${end}`).join(",");
const pageOf = async (address: string) => (await site.app.request(address)).text();

test("shows a figure with its interval, sentence and guards beside the usual peers, in the order of names", async () => {
  const words = await site.words("/compare/SYN-A01/A06?period=2026-27H1");
  expect(words).toContain("Trust 01 (SYN-A01), April to September 2026, as reported");
  expect(words).toContain(
    'Peers: acute trusts , that is every trust of the type "acute" that was open in the period: 33 other organisations.',
  );
  expect(words).toContain(
    "32 of 33 peers have a figure. 29 of them stand here beside Trust 01, from Ash & <b>Oak</b> to Trust 29",
  );
  expect(words).toContain("Part 1 of 2");
  expect(words).toContain("Allowing for size");
  expect(words).not.toMatch(/\b(?:rank|best|worst|top|bottom)\b/i);
});

test("shows the other names part by part, always with the organisation itself", async () => {
  const words = await site.words("/compare/SYN-A01/A06?period=2026-27H1&page=2");
  expect(words).toContain("29 of them stand here beside Trust 01".replace("29", "4"));
  expect(words).toContain("from Trust 30 to Trust 33 in the order of names");
  expect(words).toContain("Part 2 of 2");
});

test("keeps a list made by hand in every link, and says who stands in it", async () => {
  const text = await pageOf(`/compare/SYN-A09/A02?period=2026-27H1&peers=${list}`);
  expect(text).toContain(`/compare/SYN-A09/A06?period=2026-27H1&amp;peers=${list}`);
  expect(text).toContain(`/organisations/SYN-A09/peers?indicator=A02&amp;period=2026-27H1&amp;peers=${list}`);
  const words = await site.words(`/compare/SYN-A09/A02?period=2026-27H1&peers=${list}`);
  expect(words).toContain("chosen trusts , that is a list made by hand: 9 other organisations.");
  expect(words).toContain("8 of 9 peers have a figure. They stand in the order of names.");
  expect(words).toContain("No funnel is drawn: for this indicator there is none that is fair.");
});

test("takes peers from boxes that were ticked as from a list that was typed", async () => {
  const ticked = list.split(",").map((code) => `peers=${code}`);
  expect(await site.words(`/compare/SYN-A09/A02?period=2026-27H1&peers=&${ticked.join("&")}`)).toContain(
    "a list made by hand: 9 other organisations.",
  );
});

test("sets figures of several organisations beside nobody's, and says how to see them as reported", async () => {
  const text = await pageOf("/compare/SYN-A01/A06?period=2026-27H1&structure=mapped-to-current");
  expect(text).toContain("are not set beside them");
  expect(text).toContain("/compare/SYN-A01/A06?period=2026-27H1&amp;structure=as-reported");
  expect(text).not.toContain("Allowing for size");
});

test("shows the newest half-year with a figure of the indicator where none is asked for", async () => {
  expect(await site.words("/compare/SYN-A01/A02")).toContain("Trust 01 (SYN-A01), April to September 2026");
});

test("shows a trend of the organisation with what sets its limits", async () => {
  const words = await site.words("/compare/SYN-A00/A02?period=2026-27H1");
  expect(words).toContain("Month by month, from October 2023 to September 2026.");
  expect(words).toContain("A sustained fall");
});

test.each([
  ["/compare/SYN-A01/Z99", 404, "There is no indicator of this name."],
  ["/compare/SYN-X/A02", 404, 'No organisation has the code "SYN-X"'],
  ["/compare/SYN-A01/A02?period=2026-27", 400, "2026-27 is not a half-year."],
  ["/compare/SYN-A01/A02?peers=region", 400, "No file says in which region it is."],
  ["/compare/SYN-A01/A02?peers=SYN-A02,SYN-A03", 400, "that gives 2 other organisations, and at least 8 are needed"],
  ["/compare/SYN-A01/A02?peers=%3Cscript%3E", 400, '"<SCRIPT>" is not the code of an organisation.'],
])("%s is refused in a sentence, %i", async (address, status, sentence) => {
  expect((await site.app.request(address)).status).toBe(status);
  expect(await site.words(address)).toContain(sentence);
  expect(site.mistakes).toEqual([]);
});
