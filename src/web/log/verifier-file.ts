import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The program that checks a log, as one compiled file; null where the program was not compiled. */
export function verifierFile(): string | null {
  // The second is where it lies for whoever runs the sources.
  const places = ["../../verify/openward-verify.js", "../../../dist/src/verify/openward-verify.js"];
  const path = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((place) => existsSync(place));
  return path === undefined ? null : readFileSync(path, "utf8");
}
