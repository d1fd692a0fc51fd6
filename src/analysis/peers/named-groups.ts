import type { Level } from "../../domain/indicator.ts";
import { roleNoun } from "../../domain/role-nouns.ts";
import { fewestPeers } from "./peer-group.ts";

/** What a group is made of: anything with a code, a name, a level and a type. */
export interface GroupMember {
  readonly code: string;
  readonly name: string;
  readonly role: Level;
  readonly type: string | null;
}

/** Organisations set side by side under a name, with the rule that says who is in it. */
export interface NamedGroup<Member extends GroupMember = GroupMember> {
  /** As it stands in an address: "trusts", "trusts-mental-health", "icbs". */
  readonly id: string;
  /** "all trusts", "mental health trusts". */
  readonly name: string;
  readonly rule: string;
  readonly role: Level;
  /** In the order given. */
  readonly members: readonly Member[];
}

/**
 * The groups in which organisations can be set side by side: all of a level, then each of its types with at least 8.
 * Levels are never mixed.
 */
export function namedGroups<Member extends GroupMember>(organisations: readonly Member[]): NamedGroup<Member>[] {
  const roles = [...new Set(organisations.map(({ role }) => role))];
  return roles.flatMap((role) => {
    const all = organisations.filter((each) => each.role === role);
    const [one, many] = [roleNoun(role, "one"), roleNoun(role, "many")];
    const types = [...new Set(all.flatMap(({ type }) => type ?? []))].sort();
    const ofType = types.flatMap((type) => {
      const members = all.filter((each) => each.type === type);
      // Where every one is of the type, it would be the same group twice.
      if (members.length < fewestPeers || members.length === all.length) return [];
      const rule = `every ${one} of the type "${type}" that was open in the period`;
      return [{ id: `${slug(many)}-${slug(type)}`, name: `${type} ${many}`, rule, role, members }];
    });
    const rule = `every ${one} that was open in the period`;
    return [{ id: slug(many), name: `all ${many}`, rule, role, members: all }, ...ofType];
  });
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
