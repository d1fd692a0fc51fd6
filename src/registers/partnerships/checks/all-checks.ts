import type { Check } from "./check.ts";
import { closeChecks } from "./close-checks.ts";
import { defineChecks } from "./define-checks.ts";
import { equipChecks } from "./equip-checks.ts";
import { investChecks } from "./invest-checks.ts";
import { reviewChecks } from "./review-checks.ts";
import { triageChecks } from "./triage-checks.ts";
import { valueChecks } from "./value-checks.ts";

/** The 56 checks in the order of a partnership's life, each in its newest version. */
export const allChecks: readonly Check[] = [
  ...triageChecks,
  ...defineChecks,
  ...reviewChecks,
  ...investChecks,
  ...valueChecks,
  ...equipChecks,
  ...closeChecks,
];

/** Versions that signatures may still point to. Whoever changes a check moves its old version here, word for word. */
export const earlierChecks: readonly Check[] = [];

const byId = new Map(allChecks.map((check) => [check.id, check]));

/** The newest version of a check; undefined for an id that is none. */
export function checkById(id: string): Check | undefined {
  return byId.get(id);
}

/** A check as it stood in one version; undefined where there was none. */
export function checkInVersion(id: string, version: number): Check | undefined {
  return [...allChecks, ...earlierChecks].find((check) => check.id === id && check.version === version);
}
