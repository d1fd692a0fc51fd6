import { day, month } from "../months.ts";
import { laidDownSite, type Plant } from "./planting-ground.ts";

const march = month("2026-03");
const people = 4_000;

/** GF1: one online survey adds 4,000 participants in March; the twin reaches as many in the same half-year over all of its studies. */
export const oneLargeSurvey: Plant = (ground) => {
  const study = ground.study({
    title: "Online survey of wellbeing at work",
    specialty: "Public health",
    band: "1",
    opensOn: day("2026-01-05"),
    plannedEnd: day("2026-06-30"),
  });
  const site = laidDownSite(ground, {
    study,
    org: "SYN-T002",
    hraLetterOn: day("2026-01-20"),
    openAfter: 37,
    firstAfter: 6,
    plannedEnd: day("2026-06-30"),
    recruited: (at) => (at === march ? people : 0),
  });
  site.setting = "home";
  site.targets.push({ recordedOn: day("2026-02-20"), target: 3_500, targetEnd: day("2026-06-30"), reason: "" });
  ground.plans.of("SYN-T002").plantedSites.push(site);
  const twin = ground.plans.of("SYN-T009");
  twin.profile.perYear = { interventional: 720, observational: 1_240, largeSample: 300 };
  twin.adjustTotals.push((at, drawn) => {
    if (at <= march - 6 || at > march) return drawn;
    // As many over the same half-year, a sixth of them each month, in the proportions that the trust has anyway.
    const more = at === march ? people - 5 * Math.floor(people / 6) : Math.floor(people / 6);
    const usual = drawn.interventional + drawn.observational + drawn.largeSample;
    const interventional = Math.round((more * drawn.interventional) / usual);
    const observational = Math.round((more * drawn.observational) / usual);
    return {
      interventional: drawn.interventional + interventional,
      observational: drawn.observational + observational,
      largeSample: drawn.largeSample + more - interventional - observational,
    };
  });
  return {
    id: "GF1",
    pattern: "One online survey adds 4,000 participants in March",
    organisations: ["SYN-T002"],
    twins: ["SYN-T009"],
    improves: [
      { indicator: "A02", period: "2025-26H2" },
      { indicator: "A02", period: "2025-26" },
    ],
    guards: [
      {
        beside: "A02",
        indicator: "A10",
        period: "2025-26H2",
        at: "higher",
        because: "one study has most of the participants",
      },
      {
        beside: "A02",
        indicator: "A05",
        period: "2025-26H2",
        at: "lower",
        because: "it rises by a far smaller share than A02",
      },
    ],
    planted: { study: study.key, month: "2026-03", recruited: people },
  };
};
