import { expect, test } from "vitest";
import { EXAMPLES } from "./examples.ts";
import { faultInXml } from "./xml.ts";

for (const [name, chart] of Object.entries(EXAMPLES)) {
  test(`the ${name} chart looks as it did`, async () => {
    await expect(`${chart.svg}\n`).toMatchFileSnapshot(`golden/${name}.svg`);
    if (chart.narrowSvg !== chart.svg) {
      await expect(`${chart.narrowSvg}\n`).toMatchFileSnapshot(`golden/${name}-narrow.svg`);
    }
  });

  test(`the ${name} chart is well-formed, stands alone and sets no word under 12 units`, () => {
    for (const svg of [chart.svg, chart.narrowSvg]) {
      expect(faultInXml(svg)).toBe("none");
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|<style|<script|url\((?!#)/);
      const sizes = Array.from(svg.matchAll(/font-size="([\d.]+)"/g), ([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    }
  });

  test(`the ${name} chart refers only to names that are its own`, () => {
    const ids = new Set(Array.from(chart.svg.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
    const references = Array.from(chart.svg.matchAll(/(?:url\(#|href="#|aria-\w+by=")([\w.-]+)/g), ([, id]) => id);
    for (const id of [...ids, ...references]) expect(id?.startsWith(chart.id)).toBe(true);
    for (const id of references) expect(ids).toContain(id);
  });

  test(`the ${name} chart uses nothing in red or green`, () => {
    for (const [, red = "", green = "", blue = ""] of chart.svg.matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/g)) {
      const [r, g, b] = [red, green, blue].map((pair) => Number.parseInt(pair, 16)) as [number, number, number];
      expect(g > 1.3 * r && g > 1.3 * b, `#${red}${green}${blue} is green`).toBe(false);
      expect(r > 2 * g && r > 2 * b, `#${red}${green}${blue} is red`).toBe(false);
    }
  });
}
