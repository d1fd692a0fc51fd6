import type { PolicyFact } from "../../domain/policy-fact.ts";

/** Stand-ins for the policy of the catalogue. */
export const policy: Readonly<Record<"report" | "ninety" | "oneFifty", PolicyFact>> = {
  report: {
    id: "board-report-duty",
    says: "Every NHS provider must take research activity and income to its board every six months.",
    strength: "must",
    actor: "NHS providers",
    validFrom: "2026-04-01",
    source: {
      title: "Medium Term Planning Framework",
      publisher: "NHS England",
      published: "2025-10",
      read: "excerpt",
    },
    part: "activity",
  },
  ninety: {
    id: "site-90-day",
    says: "Sites are held to 90 days from HRA approval to first participant; the target is reported as 80%.",
    strength: "should",
    actor: "NHS trusts",
    validFrom: "2025-10-02",
    source: {
      title: "UK Clinical Research Delivery, set-up indicators",
      publisher: "Department of Health and Social Care",
      published: "2025-12-17",
      read: "excerpt",
    },
    sets: { targetPercent: 80 },
    part: "set-up",
  },
  oneFifty: {
    id: "national-150-day",
    says: "Commercial trials of medicines should reach a first UK participant within 150 days of the regulatory application.",
    strength: "should",
    actor: "Sponsors, regulators and sites together",
    validFrom: "2025-10-02",
    source: {
      title: "Clinical trial set-up: policy statement",
      publisher: "Department of Health and Social Care",
      published: "2025-10-02",
      read: "full",
    },
    sets: { targetDays: 150 },
    part: "set-up",
  },
};
