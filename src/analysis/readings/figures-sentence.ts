import { listed, plainNumber } from "../../domain/format.ts";
import { hasValue, type ReadingState } from "../../domain/reading.ts";
import { roleNoun } from "../../domain/role-nouns.ts";
import type { GroupFunnel } from "../peers/group-funnel.ts";
import type { NamedGroup } from "../peers/named-groups.ts";
import type { FigureRow } from "./indicator-figures.ts";

/** Share of a group outside the 99.8% limits by chance. */
const chanceOutside = 0.002;

/** "62 of 205 trusts have a figure: 140 not supplied and 3 not applicable." */
export function havingSentence({ role, members }: NamedGroup<FigureRow>): string {
  const of = (...states: ReadingState[]) => members.filter(({ reading }) => states.includes(reading.state)).length;
  const having = members.filter(({ reading }) => hasValue(reading)).length;
  const gaps = [
    { count: of("not-supplied"), words: "not supplied" },
    { count: of("not-applicable"), words: "not applicable" },
    { count: of("suppressed"), words: "suppressed" },
  ].filter(({ count }) => count > 0);
  const rest = gaps.map(({ count, words }) => `${plainNumber(count)} ${words}`);
  const all = members.length === 1 ? roleNoun(role, "one") : roleNoun(role, "many");
  const have = having === 1 ? "has" : "have";
  return `${plainNumber(having)} of ${plainNumber(members.length)} ${all} ${have} a figure${rest.length === 0 ? "" : `: ${listed(rest)}`}.`;
}

/** "3 of 205 are outside the 99.8% limits; about 0.4 would be by chance." */
export function outsideSentence({ place, outside }: GroupFunnel): string {
  const above = [...outside.values()].filter((each) => each === "above-998").length;
  const below = [...outside.values()].filter((each) => each === "below-998").length;
  const all = plainNumber(place.units.length);
  const chance = `about ${(place.units.length * chanceOutside).toFixed(1)} would be by chance`;
  if (above + below === 0) return `None of ${all} is outside the 99.8% limits for its size; ${chance}.`;
  const sides = [
    ...(above === 0 ? [] : [`${plainNumber(above)} above`]),
    ...(below === 0 ? [] : [`${plainNumber(below)} below`]),
  ];
  const be = above + below === 1 ? "is" : "are";
  return `${plainNumber(above + below)} of ${all} ${be} outside the 99.8% limits for ${above + below === 1 ? "its" : "their"} size (${listed(sides)}); ${chance}.`;
}
