import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TriedSite, trySite } from "../try-site.ts";
import { tenTrusts } from "../try-trusts.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite(tenTrusts);
}, 60_000);
afterAll(() => site?.close());

describe("figures as files", () => {
  test.each([
    ["figures.csv", "text/csv; charset=utf-8", "B03-v2-2026-27H1-figures.csv"],
    ["figures.json", "application/json; charset=utf-8", "B03-v2-2026-27H1-figures.json"],
    ["funnel.svg", "image/svg+xml; charset=utf-8", "B03-v2-2026-27H1-trusts-funnel.svg"],
  ])("%s is saved under a name that says indicator, method and period", async (file, type, name) => {
    const response = await site.app.request(`/indicators/B03/v2/2026-27H1/${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
    const body = await response.text();
    expect(body).toContain("0123456789abcdef");
    expect(body).toContain("Open within 60 days of the approval letter");
    expect(body).not.toContain("Fernbank");
    // Worked out by the same version of the method as those of England.
    expect(body).toContain(name.endsWith(".svg") ? "11 organisations" : "Cwm Health Board");
  });

  test("the page leads to each of them", async () => {
    const text = await (await site.app.request("/indicators/B03")).text();
    const files = [...text.matchAll(/href="(\/indicators\/B03\/v[^"]+)"/g)].map(([, address = ""]) => address);
    expect(files).toHaveLength(3);
    for (const address of files) expect((await site.app.request(address)).status, address).toBe(200);
  });

  test("their addresses are the same in every view of the site", async () => {
    const text = await (await site.app.request("/indicators/B03?structure=like-for-like")).text();
    expect(text).toContain('href="/indicators/B03/v2/2026-27H1/figures.csv"');
  });

  test.each([
    ["/indicators/B03/v1/2026-27H1/figures.csv", "For that period there is /indicators/B03/v2/2026-27H1/figures.csv"],
    ["/indicators/B03/2/2026-27H1/figures.csv", "were not worked out by a method"],
    ["/indicators/B03/v2/2019-20/figures.csv", "were not worked out by a method"],
    ["/indicators/B03/v1/2019-20/figures.csv", "No organisation has a figure of B03 for the year to March 2020."],
    ["/indicators/A02/v1/2026-27H2/figures.csv", "No organisation has a figure of A02"],
    ["/indicators/A02/v1/2026-27H1/funnel.svg", "There is no funnel of A02 for all trusts in this period."],
    ["/indicators/B03/v2/2026-27H1/funnel.svg?peers=nobody", "There is no such group in this period."],
    ["/indicators/B03/v2/2026-27H1/figures.exe", "There is no such file."],
    ["/indicators/Z99/v1/2026-27H1/figures.csv", "There is no indicator of this name."],
  ])("%s is not there, and the answer says what is", async (address, sentence) => {
    const response = await site.app.request(address);
    expect(response.status).toBe(404);
    expect(await site.words(address)).toContain(sentence);
  });
});
