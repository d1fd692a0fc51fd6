import { mkdtempSync, rmSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFacts } from "../src/analysis/build/build-facts.ts";
import { allUnits } from "../src/analysis/build/try-facts.ts";
import { writeSyntheticSystem } from "../src/analysis/synthetic/write-synthetic-system.ts";
import { entitiesRead } from "../src/components/try-entities.ts";
import { madeUpNumbers } from "../src/registers/partnerships/made-up-partnerships.ts";
import { enterTransfer } from "../src/web/forms/transfers/enter-transfer.ts";
import { hiddenNames } from "../src/web/written/read-fields.ts";
import { type Figure, median, percentile95 } from "./measure.ts";
import { withServer } from "./with-server.ts";

/** Seconds between an answer and what somebody does next: between half of it and one and a half times. */
const pause = 1;

/** What anybody reads. */
const publicPages = [
  "/partnerships",
  "/partnerships?q=stroke",
  "/partnerships.csv",
  "/calls",
  "/transfers",
  "/transfers/of/SYN-T001/2025",
  "/log",
  "/organisations/SYN-T001",
  "/organisations/SYN-I01",
  "/organisations?q=hospital",
];

/**
 * Fifty people at a time, each with a connection of their own: thirty read what is public, twenty are signed in, read their work, fill
 * in forms and send them. The site, its PostgreSQL and its facts run as `openward serve` runs them.
 */
export async function benchFiftyUsers(seconds = 300): Promise<Figure[]> {
  const work = mkdtempSync(join(tmpdir(), "openward-bench-users-"));
  try {
    const input = join(work, "demo");
    await writeSyntheticSystem(input, { scale: "small", seed: 1 });
    const dataDir = join(work, "data");
    await buildFacts({ dataDir, inputs: [input], units: allUnits });
    const read: number[] = [];
    const written: number[] = [];
    const wrong: string[] = [];
    const byPath = new Map<string, readonly number[]>();
    await withServer(dataDir, {}, async (origin) => {
      const one = new Browser(origin, { times: [], wrong, byPath: new Map() });
      await one.until("/readyz", (text) => /"state":"ready"/.test(text) && /"ready":(\d+),"inAll":\1\b/.test(text));
      await one.signIn("ana");
      const end = performance.now() + seconds * 1000;
      await Promise.all([
        ...Array.from({ length: 30 }, (_, i) => reader(new Browser(origin, { times: read, wrong, byPath }), i, end)),
        ...Array.from({ length: 20 }, (_, i) =>
          writer(new Browser(origin, { times: read, wrong, byPath }), written, i, end),
        ),
      ]);
    });
    for (const each of [...new Set(wrong)].slice(0, 10)) console.error(each);
    for (const [path, times] of [...byPath].sort(([, a], [, b]) => percentile95(b) - percentile95(a)).slice(0, 8))
      console.error(
        `${path}: ${times.length} times, middle ${median(times).toFixed(0)} ms, p95 ${percentile95(times).toFixed(0)} ms`,
      );
    const all = [...read, ...written];
    return [
      {
        what: "50 people, 30 reading and 20 also writing, about a second between two steps",
        ours: `p95 ${percentile95(all).toFixed(0)} ms, middle ${median(all).toFixed(0)} ms, ${(all.length / seconds).toFixed(0)}/s for ${seconds} s, of ${all.length.toLocaleString("en-GB")} requests ${written.length.toLocaleString("en-GB")} writes (p95 ${percentile95(written).toFixed(0)} ms), ${wrong.length} errors`,
        instead: "",
        ratio: "",
        asked: "p95 under 150 ms for 5 minutes, no errors",
      },
    ];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function reader(browser: Browser, first: number, end: number): Promise<void> {
  for (let step = first; performance.now() < end; step++) {
    await browser.get(publicPages[step % publicPages.length] ?? "/");
    await breath();
  }
}

/** Writes a transfer, then goes on to propose a partnership and says what it is for, and looks at the list of work between. */
async function writer(browser: Browser, written: number[], first: number, end: number): Promise<void> {
  await breath();
  await browser.signIn("ana");
  for (let round = 0; performance.now() < end; round++) {
    const steps: (() => Promise<unknown>)[] = [
      () => browser.get("/work"),
      () => browser.send(enterTransfer.tryAt, enterTransfer.tryWith, written),
      () => browser.get(`/work/partnerships/${madeUpNumbers.agreeing}`),
      () =>
        browser.send(
          "/work/partnerships/new/SYN-T001/collaborative-working",
          { title: `Walking after a stroke, ${first} of ${round}` },
          written,
        ),
      () => browser.get("/transfers/review/SYN-T001"),
    ];
    for (const step of steps) {
      if (performance.now() >= end) return;
      await step();
      await breath();
    }
  }
}

function breath(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, (0.5 + Math.random()) * pause * 1000));
}

interface Seen {
  /** Milliseconds of each request. */
  readonly times: number[];
  /** What was answered amiss. */
  readonly wrong: string[];
  /** The same milliseconds by what was asked for. */
  readonly byPath: Map<string, readonly number[]>;
}

/** Somebody's browser, as far as the site can tell. */
class Browser {
  readonly #origin: URL;
  readonly #seen: Seen;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie = "";

  constructor(origin: string, seen: Seen) {
    this.#origin = new URL(origin);
    this.#seen = seen;
  }

  async get(path: string): Promise<string> {
    const { status, text } = await this.#ask("GET", path, null, this.#seen.times);
    if (status !== 200) this.#seen.wrong.push(`GET ${path}: ${status}`);
    return text;
  }

  /** Opens a form, fills it in and sends it; what was answered is gone to. */
  async send(path: string, texts: Readonly<Record<string, string>>, times: number[]): Promise<void> {
    const page = await this.get(path);
    await breath();
    const hidden = Object.values(hiddenNames).flatMap((name) => {
      const found = new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1];
      return found === undefined ? [] : [[name, entitiesRead(found)]];
    });
    const body = new URLSearchParams([...hidden, ...Object.entries(texts)]).toString();
    const { status, location, text } = await this.#ask("POST", path, body, times);
    if (status === 303 && location !== undefined) await this.get(location);
    else this.#seen.wrong.push(`POST ${path}: ${status} ${/<title>([^<]*)/.exec(text)?.[1] ?? ""}`);
  }

  async signIn(person: string): Promise<void> {
    const page = await this.get("/sign-in");
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, entitiesRead(value)],
    );
    const body = new URLSearchParams([...new Map(hidden as [string, string][]), ["person", person]]).toString();
    const { status } = await this.#ask("POST", "/sign-in", body, []);
    if (status !== 303) this.#seen.wrong.push(`POST /sign-in: ${status}`);
  }

  async until(path: string, is: (text: string) => boolean): Promise<void> {
    for (let tries = 0; tries < 1200; tries++) {
      if (is((await this.#ask("GET", path, null, [])).text)) return;
      await new Promise((again) => setTimeout(again, 250));
    }
    throw new Error(`${path} did not come to say what was waited for`);
  }

  #ask(
    method: "GET" | "POST",
    path: string,
    body: string | null,
    times: number[],
  ): Promise<{ readonly status: number; readonly location: string | undefined; readonly text: string }> {
    const begun = performance.now();
    const headers: Record<string, string> = { "accept-encoding": "identity", cookie: this.#cookie };
    if (body !== null)
      Object.assign(headers, {
        origin: this.#origin.origin,
        "sec-fetch-site": "same-origin",
        "content-type": "application/x-www-form-urlencoded",
        "content-length": String(Buffer.byteLength(body)),
      });
    return new Promise((done, failed) => {
      const take = (answer: IncomingMessage) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("error", failed);
        answer.on("end", () => {
          const taken = performance.now() - begun;
          times.push(taken);
          const kind = `${method} ${path.replace(/[0-9a-f-]{36}/, "ID").replace(/\?done=.*/, "")}`;
          this.#seen.byPath.set(kind, [...(this.#seen.byPath.get(kind) ?? []), taken]);
          const set = answer.headers["set-cookie"]?.map((each) => each.split(";", 1)[0] ?? "") ?? [];
          if (set.length > 0) this.#cookie = set.join("; ");
          const { statusCode: status = 0, headers: answered } = answer;
          done({ status, location: answered.location, text: Buffer.concat(pieces).toString() });
        });
      };
      const asked = request(new URL(path, this.#origin), { method, headers, agent: this.#agent }, take);
      asked.on("error", failed);
      asked.end(body ?? undefined);
    });
  }
}
