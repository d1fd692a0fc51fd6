import { allChecks } from "./checks/all-checks.ts";
import type { Check } from "./checks/check.ts";
import { type StageId, stageIds } from "./stages.ts";

/** What a partnership needs beside its checks on some routes; without it no gate is passed from Invest on. */
export type Extra = "fair-market-value-note" | "own-contract" | "code-status-note";

/** What follows from the kind of relation. */
export type RuleSet =
  /** These checks are not for it: why, and who takes it over. The register keeps no more than a link. */
  | { readonly kind: "none"; readonly because: string; readonly goTo: string }
  | { readonly kind: "full"; readonly extras: readonly Extra[] }
  | { readonly kind: "short"; readonly checks: readonly string[]; readonly extras: readonly Extra[] }
  /** Not allowed: refused, and the refusal is logged. Public only as a count. */
  | { readonly kind: "refuse"; readonly because: string };

/** A kind of relation between an NHS body and a company. */
export interface Route {
  readonly id: RouteId;
  readonly name: string;
  readonly rules: string;
  readonly ruleSet: RuleSet;
  /** False where it never counts in figures of partnerships. */
  readonly isPartnership: boolean;
}

export const routeIds = [
  "research",
  "procurement",
  "collaborative-working",
  "joint-working",
  "donation-or-grant",
  "contracted-service",
  "patient-organisation",
  "other-industry",
  "sponsorship",
  "not-allowed",
] as const;
export type RouteId = (typeof routeIds)[number];

const shortList = ["T-1", "T-2", "T-3", "T-5", "T-7", "I-10", "I-11", "I-13", "V-6", "X-5"];

/** @see ABPI Code of Practice 2024; clause 24 and the codes of other industries are general knowledge, not read. */
export const routes: Readonly<Record<RouteId, Route>> = {
  research: {
    id: "research",
    name: "Research with patients or their data",
    rules: "Approvals for research, model agreements, national contract value review",
    ruleSet: {
      kind: "none",
      because: "Research is approved by others and by stricter rules. The register shows a link to it, no more.",
      goTo: "The research and development office",
    },
    isPartnership: false,
  },
  procurement: {
    id: "procurement",
    name: "Buying goods or services",
    rules: "The Procurement Act and local rules",
    ruleSet: {
      kind: "none",
      because: "The NHS is the buyer, so the rules of buying apply and these stop here.",
      goTo: "The procurement team",
    },
    isPartnership: false,
  },
  "collaborative-working": {
    id: "collaborative-working",
    name: "Collaborative working",
    rules: "ABPI Code, clause 20",
    ruleSet: { kind: "full", extras: [] },
    isPartnership: true,
  },
  "joint-working": {
    id: "joint-working",
    name: "Joint working",
    rules: "ABPI Code, clause 20, and the ten-step criteria for joint working",
    ruleSet: { kind: "full", extras: [] },
    isPartnership: true,
  },
  "donation-or-grant": {
    id: "donation-or-grant",
    name: "Donation or grant",
    rules: "ABPI Code, clause 23",
    ruleSet: { kind: "short", checks: shortList, extras: [] },
    isPartnership: false,
  },
  "contracted-service": {
    id: "contracted-service",
    name: "Service that a company pays the NHS for",
    rules: "ABPI Code, clause 24",
    ruleSet: { kind: "short", checks: shortList, extras: ["fair-market-value-note"] },
    isPartnership: false,
  },
  "patient-organisation": {
    id: "patient-organisation",
    name: "Patient organisation in the lead",
    rules: "ABPI Code, clause 29",
    ruleSet: { kind: "short", checks: ["I-12"], extras: ["own-contract"] },
    isPartnership: true,
  },
  "other-industry": {
    id: "other-industry",
    name: "Partnership with a company that makes no medicines",
    rules: "The code of its own industry, and the technology assessment criteria for digital products",
    ruleSet: { kind: "full", extras: ["code-status-note"] },
    isPartnership: true,
  },
  sponsorship: {
    id: "sponsorship",
    name: "Sponsorship of an event or of travel",
    rules: "ABPI Code on disclosure; NHS guidance on conflicts of interest",
    ruleSet: { kind: "short", checks: shortList, extras: [] },
    isPartnership: false,
  },
  "not-allowed": {
    id: "not-allowed",
    name: "Not allowed",
    rules: "ABPI Code; NHS guidance on conflicts of interest",
    ruleSet: {
      kind: "refuse",
      because:
        "Something is offered for prescribing, recommending or buying, or to a person for that person's own gain.",
    },
    isPartnership: false,
  },
};

/** The checks that a route asks for, in order; none where the rule set has none. */
export function checksOfRoute(route: RouteId): readonly Check[] {
  const { ruleSet } = routes[route];
  if (ruleSet.kind === "full") return allChecks;
  if (ruleSet.kind === "short") return allChecks.filter(({ id }) => ruleSet.checks.includes(id));
  return [];
}

/** What a route asks for beside its checks. */
export function extrasOfRoute(route: RouteId): readonly Extra[] {
  const { ruleSet } = routes[route];
  return ruleSet.kind === "full" || ruleSet.kind === "short" ? ruleSet.extras : [];
}

/**
 * The stages that a partnership of a route goes through, in order; none where the rule set has no checks.
 * A short list skips stages that it asks nothing of, except those that every undertaking has: it is sorted, agreed, lived and closed.
 */
export function stagesOfRoute(route: RouteId): readonly StageId[] {
  const checks = checksOfRoute(route);
  if (checks.length === 0) return [];
  const asked = new Set<StageId>(["triage", "invest", "value", "close", ...checks.map(({ stage }) => stage)]);
  return stageIds.filter((stage) => asked.has(stage));
}
