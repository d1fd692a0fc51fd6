import { listed, plainDate } from "../../domain/format.ts";
import { roleNoun } from "../../domain/role-nouns.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { structureMap } from "../spine/structure-map.ts";
import { successorsOf } from "../spine/succession.ts";
import type { PeerCandidate, PeerDays } from "./peer-candidates.ts";

interface Named {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly opened: string | null;
  readonly closed: string | null;
}

/**
 * The organisation and those of a list made by hand that can be compared with it. One that became part of another is stood
 * for by that other; who cannot be compared is left out, and either is said in a sentence.
 */
export async function listedPeers(
  facts: Facts,
  self: PeerCandidate,
  open: readonly PeerCandidate[],
  { last }: PeerDays,
  codes: readonly string[],
): Promise<{ members: readonly PeerCandidate[]; leftOut: readonly string[] }> {
  const openCodes = new Set(open.map(({ code }) => code));
  const named = new Map((await namedOf(facts, codes)).map((each) => [each.code, each]));
  const { current } = await structureMap(facts, last);
  const inside = new Set([self.code]);
  const leftOut: string[] = [];
  for (const code of codes) {
    if (code === self.code) continue;
    if (openCodes.has(code)) {
      inside.add(code);
      continue;
    }
    const known = named.get(code);
    const after = current.get(code);
    if (after !== undefined && openCodes.has(after)) {
      const name = open.find((each) => each.code === after)?.name ?? after;
      inside.add(after);
      leftOut.push(`${callOf(code, known)} became part of ${name} (${after}), which stands for it.`);
    } else leftOut.push(await whyNot(facts, self, code, known, last));
  }
  // Closed in the period or not, the organisation itself is always there.
  const members = openCodes.has(self.code) ? open : [...open, self].sort(byName);
  return { members: members.filter(({ code }) => inside.has(code)), leftOut };
}

async function whyNot(
  facts: Facts,
  self: PeerCandidate,
  code: string,
  known: Named | undefined,
  last: string,
): Promise<string> {
  if (known === undefined) return `${code} is in no list of organisations and was left out.`;
  const call = callOf(code, known);
  if (known.role !== self.role) {
    const article = /^[aeiou]/i.test(roleNoun(known.role, "one")) ? "an" : "a";
    return `${call} is ${article} ${roleNoun(known.role, "one")} and was left out: only ${roleNoun(self.role, "many")} are compared here.`;
  }
  if (known.opened !== null && known.opened > last)
    return `${call} opened on ${plainDate(known.opened)}, after the period, and was left out.`;
  const successors = await successorsOf(facts, code, last);
  const went =
    successors.length === 0
      ? ""
      : ` What it did went to ${listed(successors.map(({ successor }) => successor))}: name the one that is meant.`;
  const closed = known.closed === null ? "closed before the period" : `closed on ${plainDate(known.closed)}`;
  return `${call} ${closed} and was left out.${went}`;
}

function callOf(code: string, known: Named | undefined): string {
  return known === undefined ? code : `${known.name} (${code})`;
}

async function namedOf(facts: Facts, codes: readonly string[]): Promise<Named[]> {
  return facts.rows<Named>(
    sql`
      select code, name, role, opened::varchar as opened, closed::varchar as closed
      from organisation
      where code in (select unnest(string_split($codes, ' ')))`,
    { codes: codes.join(" ") },
  );
}

function byName(a: PeerCandidate, b: PeerCandidate): number {
  return a.name === b.name ? (a.code < b.code ? -1 : 1) : a.name < b.name ? -1 : 1;
}
