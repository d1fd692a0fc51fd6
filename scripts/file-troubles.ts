import { parse } from "csv-parse/sync";
import { faultInXml } from "../test/pictures/xml.ts";
import type { Answer } from "./crawl-site.ts";

/** What is wrong with a file: empty, of a type that is not said, or not well-formed as what it says it is. */
export function fileTroubles({ type, text }: Answer): string[] {
  if (type === "") return ["does not say what it is"];
  if (text.length === 0) return ["is empty"];
  try {
    if (/json/.test(type)) JSON.parse(text);
    else if (type.startsWith("text/csv")) return csvTroubles(text);
    else if (/xml/.test(type)) return xmlTroubles(text, type.includes("atom"));
  } catch (error) {
    return [`is not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [];
}

/** Every row has as many cells as the head, and no cell holds a value that is none. */
function csvTroubles(text: string): string[] {
  const rows: string[][] = parse(text, { bom: true });
  const bad = rows.findIndex((row) => row.some((cell) => /^(?:NaN|undefined|null|-?Infinity)$/.test(cell)));
  return bad === -1 ? [] : [`shows a value that is none in row ${bad + 1}`];
}

function xmlTroubles(text: string, isFeed: boolean): string[] {
  const fault = faultInXml(text.replace(/^<\?xml[^>]*\?>/, ""));
  if (fault !== "none") return [`is not well-formed: ${fault}`];
  if (/\b(?:NaN|undefined|Infinity)\b/.test(text)) return ["shows a value that is none"];
  const lacking = isFeed ? ["<id>", "<title>", "<updated>"].filter((part) => !text.includes(part)) : [];
  return lacking.map((part) => `is a feed without ${part}`);
}
