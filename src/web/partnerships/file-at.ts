import { Refusal } from "../../domain/refusal.ts";
import type { Role } from "../../registers/access/roles.ts";
import type { PartnershipFile } from "../../registers/partnerships/partnership-file.ts";
import type { Hand } from "../../registers/partnerships/partnership-hand.ts";
import { readPartnership } from "../../registers/partnerships/read-partnership.ts";
import { readRecord } from "../../store/records/read.ts";
import type { ConcernOf, Desk, DeskRequest } from "../desk.ts";

/** The partnership that an address names, as whose record a page is about. */
export const partnershipInPath: ConcernOf = async ({ records, asker }, { params: { id = "" } }) => {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const found = await readRecord(records, asker, id);
  return found?.kind === "partnership" ? { organisation: found.organisation, sharedWith: found.sharedWith } : null;
};

/** The partnership that an address names. @throws Refusal where there is none */
export async function fileAt({ records, asker }: Desk, { params: { id = "" } }: DeskRequest): Promise<PartnershipFile> {
  const file = await readPartnership(records, asker, id);
  if (file === null)
    throw new Refusal("not-found", "There is no such partnership.", "See your work for those there are.");
  return file;
}

/** Who acts, with their roles at an organisation. */
export function handAt({ records, writer, who, now }: Desk, organisation: string): Hand {
  return { records, asker: writer, roles: rolesAt(who, organisation), now };
}

/** The roles that somebody holds at an organisation. */
export function rolesAt(who: Desk["who"], organisation: string): Role[] {
  return (who?.held ?? []).filter((held) => held.organisation === organisation).map(({ role }) => role);
}

/** The organisation for which somebody speaks about a partnership: its own where they write there, else the first party they write for. */
export function speaksFor(
  { writer }: Pick<Desk, "writer">,
  { organisation, sharedWith }: PartnershipFile,
): string | null {
  return [organisation, ...sharedWith].find((code) => writer.organisations.includes(code)) ?? null;
}

/** Way back from a page about a partnership. */
export function breadcrumbsOf({ record, kept }: PartnershipFile) {
  return [
    { text: "Your work", href: "/work" },
    { text: kept.document.public.title ?? "A partnership", href: `/work/partnerships/${record}` },
  ];
}
