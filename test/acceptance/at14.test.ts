/// <reference lib="dom" />
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect } from "vitest";
import { trialFolder } from "../../src/cli/try-command.ts";
import { violationsOf } from "../axe.ts";
import { browserTest } from "../browser.ts";
import { smallDemo } from "./small-demo.ts";

const trial = trialFolder();
let page: string;
beforeAll(async () => {
  const demo = await smallDemo();
  const words = ["board-pack", "--org", "SYN-T001", "--period", "2026-27H1", "--in", demo.folder, "--out", "pack"];
  expect((await trial.run(words)).code).toBe(0);
  demo.remove();
  page = pathToFileURL(join(trial.path, "pack/board-pack.html")).href;
});
afterAll(() => trial.remove());

browserTest(
  "AT14: the pack of the example trust passes axe at WCAG 2.2 AA and asks no other host for anything",
  async (browser) => {
    const context = await browser.newContext();
    const opened = await context.newPage();
    const asked: string[] = [];
    opened.on("request", (request) => asked.push(request.url()));
    await opened.goto(page);
    expect(await violationsOf(opened)).toEqual([]);
    expect(asked.filter((address) => !/^(file|data|blob):/.test(address))).toEqual([]);
    await context.close();
  },
);

browserTest("AT14: every chart has a table of its figures and a line of text", async (browser) => {
  const context = await browser.newContext();
  const opened = await context.newPage();
  await opened.goto(page);
  const charts = await opened.evaluate(() =>
    [...document.querySelectorAll("figure")].map((figure) => ({
      name: figure.querySelector("figcaption, svg title")?.textContent?.trim().slice(0, 80) ?? "",
      tables:
        figure.querySelectorAll("table").length + (figure.parentElement?.querySelectorAll("details table").length ?? 0),
      text: (figure.textContent ?? "").replace(/\s+/g, " ").trim().length,
    })),
  );
  expect(charts.length).toBeGreaterThan(10);
  expect(charts.filter(({ name, tables, text }) => name === "" || tables === 0 || text < 20)).toEqual([]);
  await context.close();
});
