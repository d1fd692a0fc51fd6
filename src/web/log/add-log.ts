import type { Context } from "hono";
import { isRecordId } from "../../registers/record-id.ts";
import { canonicalJson } from "../../store/log/canonical-json.ts";
import { exportLines } from "../../store/records/checkpoints/export-lines.ts";
import { proofFile } from "../../store/records/checkpoints/proof-file.ts";
import { growthProof, rootWhen } from "../../store/records/checkpoints/proof-rows.ts";
import { notFoundPage } from "../failure-pages.ts";
import { framedOnce, once } from "../framed-once.ts";
import type { Packed } from "../packed.ts";
import { plainPage } from "../plain-page.ts";
import { TooBusy } from "../turnstile.ts";
import { recordsOf } from "../written/away.ts";
import { type Asked, addRoute, type Routing } from "../written/routing.ts";
import { streamed } from "./streamed.ts";
import { verifierFile } from "./verifier-file.ts";

const whole = /^[1-9]\d{0,14}$/;

/** Whole logs sent at a time: each asks the records for as long as its reader takes. */
const mostExports = 3;

/** Adds the files by which anybody can check the log: they stand in the policy as public. */
export function addLog(routing: Routing): void {
  const { written } = routing;
  let exports = 0;
  const file = (path: string, work: (asked: Asked) => Promise<Packed>) => addRoute(routing, "GET", path, work);

  file("/log/checkpoint", async (asked) => {
    const newest = written.signedLog?.()?.newest() ?? null;
    return newest === null ? nothingSigned(asked) : plainFile(asked.c, newest.note, "text/plain; charset=utf-8");
  });

  file("/log/export.jsonl", async (asked) => {
    const log = written.signedLog?.() ?? null;
    const newest = log?.newest() ?? null;
    if (log === null || newest === null) return nothingSigned(asked);
    const headers = fileHeaders("application/jsonl; charset=utf-8", "openward-log.jsonl");
    // Nobody would read it, and so nobody end it.
    if (asked.c.req.method === "HEAD") return { status: 200, headers, body: "", bytes: 0 };
    if (exports >= mostExports) throw new TooBusy(10);
    exports += 1;
    const lines = exportLines(recordsOf(written), log.origin, newest);
    return {
      status: 200,
      headers,
      body: streamed(lines, () => {
        exports -= 1;
      }),
      bytes: 0,
    };
  });

  file("/log/proof/:record/:version", async (asked) => {
    const { record = "", version = "" } = asked.c.req.param();
    const checkpoint = written.signedLog?.()?.newest() ?? null;
    if (!isRecordId(record) || !/^[1-9]\d{0,8}$/.test(version)) return nowhere(asked);
    if (checkpoint === null) return nothingSigned(asked);
    const answer = await proofFile(recordsOf(written), { record, version: Number(version), checkpoint });
    if (answer.status === "not-found") return nowhere(asked);
    if (answer.status === "not-yet") return nothingSigned(asked);
    return plainFile(asked.c, answer.file, "application/json", `openward-proof-${record}-${version}.json`);
  });

  file("/log/consistency/:from/:to", async (asked) => {
    const { from = "", to = "" } = asked.c.req.param();
    const newest = written.signedLog?.()?.newest() ?? null;
    const [size1, size2] = [Number(from), Number(to)];
    if (!whole.test(from) || !whole.test(to) || newest === null || size1 > size2 || size2 > newest.size)
      return nowhere(asked);
    const { db } = recordsOf(written);
    const proof = await growthProof(db, size1, size2);
    const [root1, root2] = [await rootWhen(db, size1), await rootWhen(db, size2)];
    const format = "openward-consistency-1";
    const text = canonicalJson({
      format,
      size1,
      size2,
      root1: base64(root1),
      root2: base64(root2),
      proof: proof.map(base64),
    });
    return plainFile(asked.c, `${text}\n`, "application/json");
  });

  file("/log/openward-verify.js", async (asked) => {
    const program = verifierFile();
    return program === null
      ? nowhere(asked)
      : plainFile(asked.c, program, "text/javascript; charset=utf-8", "openward-verify.js");
  });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

function plainFile(c: Context, body: string, type: string, name: string | null = null): Promise<Packed> {
  return once(c, { status: 200, headers: fileHeaders(type, name), body });
}

function fileHeaders(type: string, name: string | null): Record<string, string> {
  return {
    "content-type": type,
    "cache-control": "no-cache",
    ...(name === null ? {} : { "content-disposition": `attachment; filename="${name}"` }),
  };
}

function nowhere({ c, readers }: Asked): Promise<Packed> {
  return framedOnce(c, notFoundPage(c.req.path), { status: 404, build: readers });
}

function nothingSigned({ c, readers }: Asked): Promise<Packed> {
  return framedOnce(
    c,
    plainPage("Not signed yet", [
      "The log has no checkpoint yet that counts this.",
      "A checkpoint is made within seconds of each publication, and every hour. Try again in a minute.",
    ]),
    { status: 404, build: readers },
  );
}
