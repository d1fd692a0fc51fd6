import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { type TestContext, test } from "vitest";

// The shell has no window to draw and opens a page in a third of the time.
const PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type OpenedBrowser =
  | { readonly status: "open"; readonly browser: Browser }
  | { readonly status: "none"; readonly because: string };

/**
 * Opens the Chromium that is here: the one CHROMIUM_PATH names, or a usual one, or Debian's, installed if we may.
 * @returns the browser, which the caller closes, or why there is none
 */
export async function openBrowser(): Promise<OpenedBrowser> {
  const executablePath = findChromium() ?? (await installChromium());
  if (executablePath === undefined) {
    return { status: "none", because: "No Chromium: set CHROMIUM_PATH, or install Debian's chromium-headless-shell." };
  }
  try {
    return { status: "open", browser: await chromium.launch({ executablePath, args: QUIET }) };
  } catch (error) {
    return { status: "none", because: `${executablePath} did not start: ${firstLine(error)}` };
  }
}

/** A test in a real browser. Without one it is skipped and says why, but where CI is set it fails. */
export function browserTest(name: string, run: (browser: Browser) => Promise<void>): void {
  test(name, { timeout: 300_000 }, async (context: TestContext) => {
    shared ??= openBrowser();
    const opened = await shared;
    if (opened.status === "open") return run(opened.browser);
    if (process.env.CI) throw new Error(`${name}: ${opened.because}`);
    return context.skip(opened.because);
  });
}

// One for all test files of a process: Playwright closes it when the process ends.
let shared: Promise<OpenedBrowser> | undefined;

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return PLACES.find((path) => existsSync(path));
}

async function installChromium(): Promise<string | undefined> {
  const mayInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version") && !process.env.CHROMIUM_PATH;
  if (!mayInstall) return undefined;
  const run = promisify(execFile);
  try {
    // Another test file may be installing it too: wait for that one.
    const waiting = ["-o", "DPkg::Lock::Timeout=240"];
    await run("apt-get", [...waiting, "update", "-q"]);
    const install = (name: string) =>
      run("apt-get", [...waiting, "install", "-y", "-q", name], {
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
        maxBuffer: 64 * 1024 * 1024,
      });
    // Older releases have the whole browser alone.
    await install("chromium-headless-shell").catch(() => install("chromium"));
  } catch {
    return undefined;
  }
  return findChromium();
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n", 1)[0] ?? "";
}
