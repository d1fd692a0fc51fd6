import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TriedSite, trySite } from "../try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

describe("the page of a trust", () => {
  test("opens with what needs a decision, what changed and what is not known", async () => {
    const words = await site.words("/organisations/SYN-T001");
    const lists = ["For decision (", "What changed (", "What is not known ("].map((heading) => words.indexOf(heading));
    expect(lists.every((at) => at > 0)).toBe(true);
    expect([...lists].sort((a, b) => a - b)).toEqual(lists);
    expect(words.indexOf("Every indicator, April to September 2026")).toBeGreaterThan(lists[2] ?? 0);
  });

  test("gives each figure with interval, trend, guard and one sentence, and a phrase where there is none", async () => {
    const words = await site.words("/organisations/SYN-T001");
    // 12 + 0 + 3; the row of July is refused, and two months are missing.
    expect(words).toMatch(/Participants recruited , definition This half 15 people .* 95% interval 8 to 25/);
    expect(words).toContain("Not supplied: no workforce file was supplied");
    expect(words).toContain("No figure to guard");
    expect(words).toContain("Guard not supplied");
  });

  test("leads from a value to its receipt, from a name to its definition and from a trend to its peers", async () => {
    const text = await (await site.app.request("/organisations/SYN-T001")).text();
    expect(text).toContain('href="/figures/SYN-T001/A02/2026-27H1"');
    expect(text).toContain('href="/indicators/A02"');
    expect(text).toContain('href="/organisations/SYN-T001/peers?period=2026-27H1"');
    expect(text).toContain(
      'type="application/atom+xml" title="What changes at Ashvale University Hospitals NHS Trust"',
    );
  });

  test("says what it is, whom it followed and when it opened", async () => {
    const words = await site.words("/organisations/SYN-T001");
    expect(words).toContain("Kind NHS trust, acute");
    expect(words).toContain("Integrated care board Gorrenwater Integrated Care Board");
    expect(words).toContain("Before it Old Quay Hospitals NHS Trust (SYN-T009), the whole of it on 1 April 2024");
  });

  test("ends with what it cannot tell, where it comes from, who made and checked it", async () => {
    const words = await site.words("/organisations/SYN-T001");
    expect(words).toContain("What this page cannot tell you");
    expect(words).toMatch(/\d+ files behind these figures/);
    expect(words).toContain(
      "Made by: not stated. Checked by: not stated. Paid for by: not stated. Build 0123456789abcdef",
    );
  });

  test("shows the half-year asked for, of those that had ended by the day asked for", async () => {
    expect(await site.words("/organisations/SYN-T009?period=2023-24H2")).toContain(
      "October 2023 to March 2024 · as reported",
    );
    expect(await site.words("/organisations/SYN-T009?period=1999-00H1")).toContain(
      "October 2023 to March 2024 · as reported",
    );
    expect(await site.words("/organisations/SYN-T001?as-at=2024-01-01")).toContain(
      "No file says anything about any half-year that had ended by then.",
    );
  });

  test("shows figures of those that merged under it where the address asks for that, and says so", async () => {
    const words = await site.words("/organisations/SYN-T001?structure=mapped-to-current");
    expect(words).toContain("mapped to current organisations · structure as at 30 September 2026");
    expect(words).toContain("Figures of SYN-T009 are counted under SYN-T001.");
  });
});

test("a closed trust leads to the one that followed it before anything else", async () => {
  const words = await site.words("/organisations/SYN-T009");
  expect(words).toContain(
    "It closed on 31 March 2024. What it did is now part of Ashvale University Hospitals NHS Trust (SYN-T001).",
  );
  expect(words.indexOf("It closed on")).toBeLessThan(words.indexOf("For decision"));
});

test("shows no figure of a single practice, and says why", async () => {
  const words = await site.words("/organisations/SYN-P001");
  expect(words).toContain("Fernbank Practice");
  expect(words).toContain("Figures of single practices and pharmacies are not shown");
  expect(words).not.toContain("people ,");
});

test("takes a code however it is capitalised", async () => {
  expect((await site.app.request("/organisations/syn-t002")).status).toBe(200);
});
