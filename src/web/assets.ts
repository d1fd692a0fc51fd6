import { createHash } from "node:crypto";
import { stylesheetAddress, wholeStylesheet } from "../components/styles.ts";

/** A file that pages link to. Its address holds a hash of it, so that it may be kept for good. */
export interface Asset {
  readonly address: string;
  readonly type: string;
  readonly body: string;
  /** Hash of the body, quoted as a header has it. */
  readonly etag: string;
}

/** Every asset, by address. */
export function assets(): ReadonlyMap<string, Asset> {
  const all = [asset(stylesheetAddress(), "text/css; charset=utf-8", wholeStylesheet())];
  return new Map(all.map((each) => [each.address, each]));
}

function asset(address: string, type: string, body: string): Asset {
  return { address, type, body, etag: `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"` };
}
