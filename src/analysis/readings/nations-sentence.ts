import { counted, listed } from "../../domain/format.ts";

/** Organisations of another nation than those that are compared: "Cedar (SYN-W0)". */
export interface OtherNation {
  readonly nation: string;
  /** With a figure from the same version of the method. */
  readonly compared: readonly string[];
  /** Without one. */
  readonly leftOut: readonly string[];
}

/** More than this are counted and not named. */
const mostNamed = 5;

/** Which organisations of other nations are compared, by the one rule for it (harm H-36); empty where all are of one nation. */
export function nationsSentence(others: readonly OtherNation[]): string {
  const compared = others.filter((each) => each.compared.length > 0);
  const leftOut = others.filter((each) => each.leftOut.length > 0);
  const clauses = [
    ...(compared.length === 0 ? [] : [clause(compared, "compared", "is compared", "are compared")]),
    ...(leftOut.length === 0
      ? []
      : [clause(leftOut, "leftOut", "has none and is left out", "have none and are left out")]),
  ];
  if (clauses.length === 0) return "";
  return `Nations are compared only where their figures come from the same version of the method: ${clauses.join("; ")}.`;
}

function clause(others: readonly OtherNation[], side: "compared" | "leftOut", one: string, many: string): string {
  const all = others.reduce((sum, each) => sum + each[side].length, 0);
  const whose = others.map((each) => {
    const names = each[side];
    return `${names.length > mostNamed ? counted(names.length, "organisation") : listed(names)} of ${each.nation}`;
  });
  return `${listed(whose)} ${all === 1 ? one : many}`;
}

/** Puts organisations under their nations, in the order of the nations. */
export function byNation(
  organisations: readonly {
    readonly nation: string;
    readonly name: string;
    readonly code: string;
    readonly alike: boolean;
  }[],
): OtherNation[] {
  const nations = [...new Set(organisations.map(({ nation }) => nation))].sort();
  return nations.map((nation) => {
    const of = (compared: boolean) =>
      organisations
        .filter((each) => each.nation === nation && each.alike === compared)
        .map(({ name, code }) => `${name} (${code})`);
    return { nation, compared: of(true), leftOut: of(false) };
  });
}
