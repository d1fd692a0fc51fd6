import type { Plant } from "./planting-ground.ts";

/** GF9: experience forms go only to happy finishers; the twin asks everybody, two in five answer, and they are as content. */
export const happyFinishers: Plant = (ground) => {
  Object.assign(ground.plans.of("SYN-T008").profile, { experience: { responseShare: 0.02, positiveShare: 1 } });
  Object.assign(ground.plans.of("SYN-T006").profile, { experience: { responseShare: 0.42, positiveShare: 0.985 } });
  return {
    id: "GF9",
    pattern: "Experience forms handed only to happy finishers",
    organisations: ["SYN-T008"],
    twins: ["SYN-T006"],
    improves: [{ indicator: "E02", period: "2026-27H1" }],
    guards: [{ beside: "E02", indicator: "E03", period: "2026-27H1", at: "lower", because: "hardly anybody answered" }],
    planted: { question: "would take part again", responseShare: 0.02, twinResponseShare: 0.42 },
  };
};
