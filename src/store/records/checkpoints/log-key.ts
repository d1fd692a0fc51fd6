import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../../../domain/refusal.ts";
import { type NoteSigner, newPrivateKey, noteSigner } from "../../log/note-keys.ts";
import { moveIntoPlace, nameAside } from "../../write-aside.ts";

export interface KeyPlace {
  /** Where the key is kept that is made at the first start. */
  readonly folder: string;
  /** A private key in PKCS 8, or the path of a file that holds one; left out, the kept one is used. */
  readonly key?: string | undefined;
  /** What the log is called: an address without its beginning. */
  readonly name?: string | undefined;
}

const usualFile = "log.key";

/**
 * The key by which the log signs. The first line of its file is the name of the log, so that a log keeps its name with its key.
 * @param mayMake false where the log was signed before, by a key that is then not to be replaced
 * @returns null where there is none and none may be made
 * @throws Refusal where what is given is no such key
 */
export function logKey({ folder, key, name }: KeyPlace, { mayMake }: { readonly mayMake: boolean }): NoteSigner | null {
  const path = join(folder, usualFile);
  if (key !== undefined && key !== "") {
    if (name === undefined || name === "")
      throw new Refusal(
        "usage",
        "OPENWARD_LOG_KEY is given without the name of the log.",
        "Name it beside the key: OPENWARD_LOG_NAME=register.example/log",
      );
    return signerOf(name, key.includes("-----BEGIN") ? key : readFileSync(key, "utf8"));
  }
  if (!existsSync(path)) {
    if (!mayMake) return null;
    keepSecret(path, `${name || `${randomBytes(6).toString("hex")}.invalid/log`}\n${newPrivateKey()}`);
  }
  const text = readFileSync(path, "utf8");
  const end = text.indexOf("\n");
  return signerOf(text.slice(0, end), text.slice(end + 1));
}

function signerOf(name: string, pem: string): NoteSigner {
  try {
    return noteSigner(name, "log", pem);
  } catch (error) {
    throw new Refusal(
      "usage",
      `The key of the log cannot be used: ${error instanceof Error ? error.message : ""}`,
      "It is an Ed25519 key in PKCS 8, and its name has neither spaces nor plus.",
    );
  }
}

function keepSecret(path: string, text: string): void {
  mkdirSync(join(path, ".."), { recursive: true });
  const aside = nameAside(path);
  try {
    writeFileSync(aside, text, { flag: "wx", mode: 0o600 });
    moveIntoPlace(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}
