import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The compiler copies no JavaScript: the file lies with the sources, beside this one or three folders up and over.
const places = ["./reader.js", "../../../../src/web/script/reader.js"];

/** The one script of the site. Every page works without it. */
export function scriptText(): string {
  if (text === undefined) {
    const paths = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
    text = readFileSync(paths.find((path) => existsSync(path)) ?? "reader.js", "utf8");
  }
  return text;
}

/** Where a server answers with it: the address holds a hash of it, so that it may be kept for good. */
export function scriptAddress(): string {
  address ??= `/assets/reader-${createHash("sha256").update(scriptText()).digest("hex").slice(0, 16)}.js`;
  return address;
}

let text: string | undefined;
let address: string | undefined;
