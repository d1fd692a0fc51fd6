import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedDemoFiles } from "../shared-demo.ts";

/** The small made-up health system in a folder of its own; seed 1. */
export async function smallDemo(): Promise<{ folder: string; remove: () => void }> {
  const whole = mkdtempSync(join(tmpdir(), "openward-demo-"));
  const folder = join(whole, "demo");
  cpSync(await sharedDemoFiles(), folder, { recursive: true });
  return { folder, remove: () => rmSync(whole, { recursive: true, force: true }) };
}

/** Rows of a pack's csv by the names in its header. */
export function csvRows(path: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const split = (line: string) =>
    [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, cell = ""]) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    );
  const names = split(head);
  return lines.map((line) => Object.fromEntries(split(line).map((cell, i) => [names[i] ?? "", cell])));
}

const characters: Readonly<Record<string, string>> = { "#39": "'", quot: '"', lt: "<", gt: ">", amp: "&" };

/** The words a reader sees, without markup, styles and drawings' code. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/g, " ")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&(#39|quot|lt|gt|amp);/g, (_, name: string) => characters[name] ?? " ")
    .replaceAll(/\s+/g, " ");
}
