import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { crashPoint } from "./crash-point.ts";

let writings = 0;

/** A name beside a file that nobody else writes to, and that says which process does. */
export function nameAside(path: string): string {
  return `${path}.writing-${process.pid}-${++writings}`;
}

/** Writes a file under another name, flushes it to the disk and renames it: a reader sees all of it or what was there before. */
export function writeAside(path: string, contents: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = nameAside(path);
  try {
    writeFileSync(aside, contents);
    crashPoint("before-aside-move");
    moveIntoPlace(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** Flushes a finished file and renames it to its final name, then flushes the folder. */
export function moveIntoPlace(aside: string, path: string): void {
  flush(aside);
  renameSync(aside, path);
  flush(dirname(path));
}

function flush(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
