import { createHash } from "node:crypto";
import { stylesheetAddress, wholeStylesheet } from "../components/styles.ts";
import { madePage } from "./made.ts";
import { type Packed, type Packing, packed } from "./packed.ts";
import { scriptAddress, scriptText } from "./script/script.ts";

/** A file that pages link to. Its address holds a hash of it, so that it may be kept for good. */
export interface Asset {
  readonly address: string;
  /** Hash of the body, quoted as a header has it. */
  readonly etag: string;
  /** As it is sent; packed once. */
  readonly packed: (packing: Packing) => Promise<Packed>;
}

/** Every asset, by address. */
export function assets(): ReadonlyMap<string, Asset> {
  const all = [
    asset(stylesheetAddress(), "text/css; charset=utf-8", wholeStylesheet()),
    asset(scriptAddress(), "text/javascript; charset=utf-8", scriptText()),
  ];
  return new Map(all.map((each) => [each.address, each]));
}

function asset(address: string, type: string, body: string): Asset {
  const made = new Map<Packing, Promise<Packed>>();
  return {
    address,
    etag: `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`,
    packed: (packing) => {
      const known = made.get(packing) ?? packed(madePage(body, 200, { "content-type": type }), packing, "asset");
      made.set(packing, known);
      return known;
    },
  };
}
