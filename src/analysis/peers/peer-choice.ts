import { odsCodePattern } from "../../domain/ods-code.ts";
import { Refusal } from "../../domain/refusal.ts";

/** The rules for peers that have a name, in the order they are offered; the first is the usual one. */
export const peerRules = ["type", "all", "region", "icb", "size"] as const;

export type PeerRule = (typeof peerRules)[number];

const odsCode = new RegExp(`^(?:${odsCodePattern})$`);

/** With whom an organisation is compared: those of a named rule, or those of a list made by hand. */
export type PeerChoice = { readonly rule: PeerRule } | { readonly codes: readonly string[] };

/** What an address without a word of it means. */
export const usualPeers: PeerChoice = { rule: "type" };

/** Most codes in a list: every trust of a nation, with room. */
export const mostListed = 300;

/**
 * Reads a choice of peers as it stands in an address: the name of a rule, or codes with commas or blanks between them.
 * @throws Refusal where something in a list is no code, or the list is longer than any nation's
 */
export function readPeerChoice(text: string | undefined): PeerChoice {
  const words = (text ?? "").split(/[\s,;]+/).filter((word) => word !== "");
  const [only] = words;
  if (only === undefined) return usualPeers;
  const rule = peerRules.find((each) => each === only);
  if (rule !== undefined && words.length === 1) return { rule };
  const codes = [...new Set(words.map((word) => word.toUpperCase()))].sort();
  const [wrong] = codes.filter((code) => !odsCode.test(code));
  if (wrong !== undefined)
    throw new Refusal(
      "usage",
      `"${wrong.slice(0, 40)}" is not the code of an organisation.`,
      `Write codes with commas between them, for example RR8,RM3,R0A, or one of ${peerRules.join(", ")}.`,
    );
  if (codes.length > mostListed)
    throw new Refusal(
      "usage",
      `The list names ${codes.length} organisations; it may name ${mostListed}.`,
      "A rule such as all says the same in a word.",
    );
  return { codes };
}

/** The choice as it stands in an address; empty for the usual one. The same peers always give the same words. */
export function peerWords(choice: PeerChoice): string {
  if ("codes" in choice) return choice.codes.join(",");
  return choice.rule === "type" ? "" : choice.rule;
}
