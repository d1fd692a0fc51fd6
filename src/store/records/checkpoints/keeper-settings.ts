import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Refusal } from "../../../domain/refusal.ts";
import { folderKeeper } from "../../log/folder-keeper.ts";
import { gitKeeper } from "../../log/git-keeper.ts";
import type { Keeper } from "../../log/keeper.ts";
import { noteVerifier } from "../../log/note-keys.ts";
import { witnessKeeper } from "../../log/witness-keeper.ts";
import { writeAside } from "../../write-aside.ts";

/** Who keeps the checkpoints, as the settings say. */
export interface KeeperSetting {
  /** Shown to everybody; no place of this machine. */
  readonly name: string;
  readonly kind: "folder" | "git" | "witness";
  /** A folder, or the address of a witness. */
  readonly place: string;
  /** The key of a witness, or where a git folder is sent; null where there is none. */
  readonly more: string | null;
}

export interface KeepersPlace {
  /** Where the setting is kept that holds since the first start. */
  readonly folder: string;
  /** The folder of data, beside which the usual keepers are. */
  readonly dataDir: string;
  /** `OPENWARD_LOG_KEEPERS`. */
  readonly given?: string | undefined;
}

/** True where the keepers are the usual two, which lie on the same disk. */
export function areUsual(settings: readonly KeeperSetting[]): boolean {
  return settings.every(({ name }) => name.startsWith(usualName));
}

const usualName = "A folder beside the data of this site";
const file = "keepers.txt";

/**
 * Who keeps the checkpoints: as given, else as at the first start, else two folders beside the data.
 * @throws Refusal where a line of the setting is none
 */
export function keeperSettings({ folder, dataDir, given }: KeepersPlace): readonly KeeperSetting[] {
  if (given !== undefined && given.trim() !== "") return readKeepers(given);
  const kept = join(folder, file);
  if (!existsSync(kept)) {
    const beside = (n: number) => join(dirname(resolve(dataDir)), `${basename(resolve(dataDir))}-checkpoints-${n}`);
    writeAside(kept, [1, 2].map((n) => `${usualName}, number ${n} = folder:${beside(n)}\n`).join(""));
  }
  return readKeepers(readFileSync(kept, "utf8"));
}

/** Reads settings: one to a line or between semicolons, `Name = kind:place`, the key of a witness after a space. @throws Refusal */
export function readKeepers(text: string): readonly KeeperSetting[] {
  return text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, name, kind, place = "", more] =
        /^(?:([^=]+?)\s*=\s*)?(folder|git|witness):(\S+)(?:\s+(\S+))?$/.exec(line) ?? [];
      if (kind !== "folder" && kind !== "git" && kind !== "witness") throw notAKeeper(line);
      if (kind === "witness" && (more === undefined || !/^https?:\/\//.test(place))) throw notAKeeper(line);
      return { name: name ?? nameOf(kind, place), kind, place, more: more ?? null };
    });
}

/** The keepers themselves. @throws Refusal where the key of a witness is none */
export function keepersOf(settings: readonly KeeperSetting[]): readonly Keeper[] {
  return settings.map(({ name, kind, place, more }) => {
    if (kind === "folder") return { ...folderKeeper(place), name };
    if (kind === "git") return { ...gitKeeper(place, more ?? undefined), name };
    try {
      return { ...witnessKeeper(place.replace(/\/$/, ""), noteVerifier(more ?? "")), name };
    } catch {
      throw notAKeeper(`${kind}:${place} ${more ?? ""}`);
    }
  });
}

function nameOf(kind: KeeperSetting["kind"], place: string): string {
  if (kind === "witness") return `The witness at ${new URL(place).host}`;
  return kind === "git" ? `A git repository (${basename(place)})` : `A folder (${basename(place)})`;
}

function notAKeeper(line: string): Refusal {
  return new Refusal(
    "usage",
    `"${line.slice(0, 100)}" names nobody who keeps checkpoints.`,
    "OPENWARD_LOG_KEEPERS has one to a line: folder:/mnt/trust, git:/srv/checkpoints origin, witness:https://witness.example name+id+key; a name and = may stand before.",
  );
}
