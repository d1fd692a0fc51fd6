import { listed } from "../../domain/format.ts";
import { londonDay } from "../../domain/london-day.ts";
import { daysBetween } from "../../domain/period.ts";
import type { Role } from "../../registers/access/roles.ts";
import { openAsks } from "../../registers/partnerships/keep-overrides.ts";
import { type PartnershipFile, pathOf } from "../../registers/partnerships/partnership-file.ts";
import { type Post, posts } from "../../registers/partnerships/posts.ts";
import { nextWords } from "./gate-part.ts";

/** What is next for a partnership, who holds it and for how many days; null days where nothing waits. */
export interface NextThing {
  readonly what: string;
  /** The check that it is about; null where it is about the whole. */
  readonly check: string | null;
  readonly heldBy: readonly (Post | "checker")[];
  readonly daysOld: number | null;
  /** Roles at its own organisation that can do something about it. */
  readonly roles: readonly Role[];
}

/** Says it in one place, for the list and for the page. */
export function nextThing(file: PartnershipFile, now: number): NextThing {
  const { status } = file.state;
  if (status === "closed" || status === "refused")
    return { what: "Nothing: it has ended.", check: null, heldBy: [], daysOld: null, roles: [] };
  const { next, daysInStage, report } = pathOf(file, now);
  if (status === "idea")
    return {
      what: "Fill it in, and send it in for review.",
      check: null,
      heldBy: ["partnership-lead"],
      daysOld: daysInStage,
      roles: ["contributor"],
    };
  if (status === "paused")
    return {
      what: "Decide whether the work goes on.",
      check: null,
      heldBy: ["approver"],
      daysOld: daysInStage,
      roles: ["approver"],
    };
  const [asked] = openAsks(file, now);
  if (asked !== undefined)
    return {
      what: `Decide whether ${asked.check} is set aside in an emergency, as one executive asks.`,
      check: asked.check,
      heldBy: ["approver"],
      daysOld: Math.max(0, daysBetween(londonDay(asked.askedAt), londonDay(new Date(now).toISOString()))),
      roles: ["approver"],
    };
  const decides = next.check === null && next.heldBy.some((post) => post === "checker" || post === "approver");
  const role: Role = next.heldBy.includes("checker") ? "checker" : "approver";
  if (!decides) {
    const how = report.checks.find(({ check }) => check.id === next.check)?.state;
    // Whoever writes answers cannot sign them.
    const signs = how === "to-sign" || how === "signed-alone";
    return { ...next, roles: signs ? ["checker", "approver"] : ["contributor"] };
  }
  const what =
    role === "checker"
      ? `Check the whole: it would go on to ${nextWords(report.next)}.`
      : `Decide whether it goes on to ${nextWords(report.next)}.`;
  return { ...next, what, roles: [role] };
}

/** "Checker" and the names of posts. */
export function heldWords(heldBy: NextThing["heldBy"]): string {
  return heldBy.length === 0 ? "Nobody" : listed(heldBy.map((post) => (post === "checker" ? "Checker" : posts[post])));
}
