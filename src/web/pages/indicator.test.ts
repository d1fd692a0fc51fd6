import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mainWords, type TriedSite, trySite } from "../try-site.ts";
import { tenTrusts } from "../try-trusts.ts";
import { indicator } from "./indicator.ts";

let site: TriedSite;
let many: TriedSite;
beforeAll(async () => {
  site = await trySite();
  many = await trySite(tenTrusts);
}, 60_000);
afterAll(() => {
  site?.close();
  many?.close();
});

describe("the definition", () => {
  test("says what an indicator asks, why, how it misleads and is gamed, how it is worked out and who answers for it", async () => {
    const words = await site.words("/indicators/b03");
    expect(words).toContain("B03 Open within 60 days of the approval letter");
    expect(words).toMatch(/Version 2, for periods that end from 1 April 2026.*Version 1/);
    for (const heading of [
      "Why it matters",
      "How it can mislead",
      "How it could be gamed, and what would show it",
      "How it is worked out",
      "Who answers for it",
    ])
      expect(words).toContain(heading);
    expect(words).toContain("What is counted, as SQL");
    expect(words).toContain("It warns when more than 1 in 20 opening days were given or changed");
  });

  test("says aloud that its review is overdue from the day after it was due", async () => {
    const show = (today: string) => mainWords(indicator, { ...site.readers, today }, { params: { id: "A02" } });
    expect(await show("2027-11-01")).not.toContain("overdue");
    const late = await show("2027-11-02");
    expect(late).toContain("This definition was due for review on 1 November 2027. The review is overdue.");
    expect(late).toContain("Due 1 November 2027, overdue");
  });
});

describe("the figures", () => {
  test("are of the newest half-year that is over, each organisation in the order of names, gaps with their reason", async () => {
    const words = await many.words("/indicators/B03");
    expect(words).toContain("Figures, April to September 2026");
    expect(words).toContain("11 of 13 trusts have a figure: 2 not supplied.");
    expect(words).toMatch(/Acute A NHS Trust SYN-A9 .*Acute J NHS Trust SYN-A0 .*Community NHS Trust/);
    expect(words).toMatch(/Quiet NHS Trust SYN-Q0 No figure: the study set-up file says nothing of this organisation/);
    expect(words).toContain(
      "1 of 11 is outside the 99.8% limits for its size (1 below); about 0.0 would be by chance.",
    );
  });

  test("have the first guard beside each, and lead to receipts and organisations", async () => {
    const text = await (await many.app.request("/indicators/B03")).text();
    expect(text).toContain("Guard B04");
    expect(text).toContain('href="/figures/SYN-A3/B03/2026-27H1"');
    expect(text).toContain('href="/organisations/SYN-A3"');
  });

  test("have other nations where the method is the same, and say so, and never show a practice", async () => {
    const words = await many.words("/indicators/A02");
    const rule = "Nations are compared only where their figures come from the same version of the method: ";
    expect(words).toContain(`${rule}Cwm Health Board (SYN-W0) of Wales is compared.`);
    expect(words).toMatch(/Cwm Health Board SYN-W0 .*11 people/);
    expect(words).not.toContain("Fernbank");
  });

  test("are set beside those of one type where that is asked for, and the address says so", async () => {
    const text = await (await many.app.request("/indicators/B03")).text();
    expect(text).toContain('href="/indicators/B03?period=2026-27H1&amp;peers=trusts-acute"');
    const words = await many.words("/indicators/B03?period=2026-27H1&peers=trusts-acute");
    expect(words).toContain("11 of 11 trusts have a figure.");
    expect(words).not.toContain("Quiet NHS Trust");
    expect((await many.app.request("/indicators/B03?peers=trusts-of-my-friends")).status).toBe(404);
  });

  test("of another period are one choice away; one not over or without figures is said to be so", async () => {
    expect(await many.words("/indicators/B03?period=2026-05")).toContain("Figures, May 2026");
    expect(await many.words("/indicators/B03?period=2019-20")).toContain(
      "No organisation has a figure for this period.",
    );
    expect(await many.words("/indicators/B03?period=2026-27H2")).toContain(
      "That period is not over: it ends on 31 March 2027.",
    );
    expect((await many.app.request("/indicators/B03?period=soon")).status).toBe(400);
  });

  test("as at an earlier day are those of periods that were over then", async () => {
    expect(await many.words("/indicators/A02?as-at=2026-07-15")).toContain("Figures, June 2026");
    expect(await many.words("/indicators/A02?as-at=2026-07-15&period=2026-27H1")).toContain("was not over");
  });

  test("where nobody has one, the page says what it needs", async () => {
    expect(await site.words("/indicators/E09")).toMatch(
      /No organisation has a figure in any period .* It needs EU Trials Tracker/,
    );
  });
});

test("leads to the feed that tells what changes in it", async () => {
  const text = await (await site.app.request("/indicators/B03")).text();
  expect(text).toContain('<a href="/indicators/B03/feed.atom">');
  expect(text).toContain('<link rel="alternate" type="application/atom+xml"');
});
