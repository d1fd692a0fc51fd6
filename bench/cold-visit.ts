/// <reference lib="dom" />
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** What a reader who was never here before waits for. */
export interface ColdVisit {
  readonly firstPaintMs: number;
  /** All that was sent, headers too. */
  readonly bytes: number;
  /** How far things moved after they were first shown. */
  readonly layoutShift: number;
  /** Pictures that had arrived before the first words were shown. */
  readonly imagesBefore: number;
}

/** Opens an address in a browser that keeps nothing, several times; the middle one counts. Null without a browser. */
export async function coldVisit(address: string, rounds = 5): Promise<ColdVisit | null> {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) return null;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const visits: ColdVisit[] = [];
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      const network = await context.newCDPSession(page);
      await network.send("Network.enable");
      let bytes = 0;
      network.on("Network.loadingFinished", ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await page.addInitScript(watchShifts);
      await page.goto(address, { waitUntil: "load" });
      await page.waitForTimeout(500);
      visits.push({ ...(await page.evaluate(readPaint)), bytes });
      await context.close();
    }
    visits.sort((a, b) => a.firstPaintMs - b.firstPaintMs);
    return visits[Math.floor(rounds / 2)] ?? null;
  } finally {
    await browser.close();
  }
}

interface Shifts {
  moved?: number;
}

function watchShifts(): void {
  const shifts = globalThis as unknown as Shifts;
  shifts.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      shifts.moved = (shifts.moved ?? 0) + (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}

function readPaint(): Omit<ColdVisit, "bytes"> {
  const firstPaintMs = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
  const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  return {
    firstPaintMs,
    layoutShift: (globalThis as unknown as Shifts).moved ?? 0,
    imagesBefore: resources.filter((each) => each.initiatorType === "img" && each.responseEnd < firstPaintMs).length,
  };
}
