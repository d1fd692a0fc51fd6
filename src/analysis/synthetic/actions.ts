import type { ExtractFiles } from "./extract-files.ts";

// What the example trust has put against its signals: some have an owner, some are left for the board to find.
const lines: readonly (readonly (string | null)[])[] = [
  [
    ...["SYN-T001", "2026-27H1", "A05", "shift", "Director of research and development"],
    "Ask each specialty lead why interventional recruitment fell; report to the board in November",
    ...["2026-11-30", null, "RD 2026/41"],
  ],
  [
    ...["SYN-T001", "2026-27H1", "G02", "guard", "Chief finance officer"],
    "A plan for the old balance goes to the finance committee in December",
    ...["2026-12-15", null, "RD 2026/43"],
  ],
  [
    ...["SYN-T001", "2025-26H2", "B03", "outside", "Head of research operations"],
    "Weekly contract review with the sponsor's team",
    ...["2026-03-31", "2026-03-24", "RD 2026/09"],
  ],
  [
    ...["SYN-T001", "2025-26H2", "G03", "outside", "Research finance manager"],
    "Invoice on the day of the milestone",
    ...["2026-05-31", null, "RD 2026/11"],
  ],
  [
    ...["SYN-T001", "2025-26H1", "E03", "outside", "Lead research nurse"],
    'Offer the experience form on paper, "at the last visit", and online',
    ...["2025-12-31", "2025-12-19", "RD 2025/37"],
  ],
  [
    ...["SYN-T002", "2025-26H2", "A02", "guard", "Director of research"],
    "Noted, no action, because the figure is shown with and without the survey",
    ...["2026-06-30", "2026-06-11", null],
  ],
];

/** Writes what organisations do about their signals. */
export function writeActions(files: ExtractFiles, receivedOn: string): void {
  for (const cells of lines) files.write("actions", receivedOn, cells);
}
