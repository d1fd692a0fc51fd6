import { counted, sentenceCase } from "../../domain/format.ts";
import { Refusal } from "../../domain/refusal.ts";
import { roleNoun } from "../../domain/role-nouns.ts";
import type { Facts } from "../../store/database.ts";
import { likeSize } from "./like-size.ts";
import { listedPeers } from "./listed-peers.ts";
import { type PeerCandidate, type PeerDays, peerCandidates } from "./peer-candidates.ts";
import { type PeerChoice, usualPeers } from "./peer-choice.ts";

/** Organisations fairly set beside each other, with the rule that says so. */
export interface PeerGroup {
  readonly name: string;
  readonly rule: string;
  /** In the order of their names. */
  readonly members: readonly { readonly code: string; readonly name: string }[];
  /** Nations of members that are in another than the organisation: they are compared only where the method is the same. */
  readonly abroad?: ReadonlyMap<string, string>;
  /** Who was named and is not a member, and why, in sentences. */
  readonly leftOut?: readonly string[];
}

/** Fewer than this many members with a figure, and there is no funnel; fewer other members, and a choice is refused. */
export const fewestPeers = 8;

/**
 * The peers of an organisation, itself among them. The usual ones are organisations of its role and type that were open in
 * the period; where those are fewer than 8, all of its role.
 * @throws Refusal where another choice than the usual one cannot be told, or gives fewer than 8 others
 */
export async function peerGroupOf(
  facts: Facts,
  organisation: string,
  days: PeerDays,
  choice: PeerChoice = usualPeers,
): Promise<PeerGroup> {
  const { self, open } = await peerCandidates(facts, organisation, days);
  if ("rule" in choice && choice.rule === "type") return usualGroup(self, open);
  if (self === null)
    throw new Refusal("usage", `No list of organisations names ${organisation}.`, "Its peers cannot be chosen.");
  const group = await chosenGroup(facts, self, open, days, choice);
  const others = group.members.filter(({ code }) => code !== organisation).length;
  if (others < fewestPeers)
    throw new Refusal(
      "usage",
      `${sentenceCase(group.rule)}: that gives ${counted(others, "other organisation")}, and at least ${fewestPeers} are needed for a comparison.`,
      [...(group.leftOut ?? []), "Choose more organisations, or another rule."].join(" "),
    );
  return group;
}

async function chosenGroup(
  facts: Facts,
  self: PeerCandidate,
  open: readonly PeerCandidate[],
  days: PeerDays,
  choice: PeerChoice,
): Promise<PeerGroup> {
  if ("codes" in choice) {
    const { members, leftOut } = await listedPeers(facts, self, open, days, choice.codes);
    return { ...groupOf(self, `chosen ${roleNoun(self.role, "many")}`, "a list made by hand", members), leftOut };
  }
  const [one, many] = [roleNoun(self.role, "one"), roleNoun(self.role, "many")];
  switch (choice.rule) {
    case "type":
      return usualGroup(self, open);
    case "all":
      return groupOf(self, `all ${many}`, `every ${one} that was open in the period`, open);
    case "region": {
      const { region } = self;
      if (region === null) throw cannotTell("in which region it is");
      const inside = open.filter((each) => each.region === region);
      return groupOf(self, `${many} in ${region}`, `every ${one} in ${region} that was open in the period`, inside);
    }
    case "icb": {
      const { icb, icbName } = self;
      if (icb === null || self.role === "icb") throw cannotTell("to which integrated care board it belongs");
      const board = icbName ?? icb;
      const inside = open.filter((each) => each.icb === icb);
      return groupOf(self, `${many} of ${board}`, `every ${one} of ${board} that was open in the period`, inside);
    }
    case "size": {
      const { rule, members } = await likeSize(facts, self, open, days);
      return groupOf(self, `${many} of like size`, rule, members);
    }
  }
}

function usualGroup(self: PeerCandidate | null, open: readonly PeerCandidate[]): PeerGroup {
  const own = open.length === 0 ? null : (self?.type ?? null);
  const role = open[0]?.role ?? "other";
  const [one, many] = [roleNoun(role, "one"), roleNoun(role, "many")];
  const alike = open.filter(({ type }) => type === own);
  if (own !== null && alike.length >= fewestPeers)
    return groupOf(self, `${own} ${many}`, `every ${one} of the type "${own}" that was open in the period`, alike);
  const because = own === null ? "" : `; fewer than ${fewestPeers} are of the type "${own}"`;
  return groupOf(self, `all ${many}`, `every ${one} that was open in the period${because}`, open);
}

function groupOf(
  self: PeerCandidate | null,
  name: string,
  rule: string,
  members: readonly PeerCandidate[],
): PeerGroup & { readonly abroad: ReadonlyMap<string, string> } {
  const home = self?.nation ?? null;
  return {
    name,
    rule,
    members: members.map((member) => ({ code: member.code, name: member.name })),
    abroad: new Map(
      members.flatMap(({ code, nation }) =>
        home === null || nation === null || nation === home ? [] : [[code, nation] as const],
      ),
    ),
  };
}

function cannotTell(what: string): Refusal {
  return new Refusal("usage", `No file says ${what}.`, "Choose another rule, or name organisations by their codes.");
}
