import { communityCells, pharmaciesOf, practicesOf } from "./community-bodies.ts";
import type { Cell } from "./csv-line.ts";
import type { ExtractFiles } from "./extract-files.ts";
import { type Day, day, dayText } from "./months.ts";
import type { PlannedWorld } from "./plan-world.ts";
import { boardCode, boardName } from "./roster.ts";
import type { Study } from "./site.ts";
import { successionCells } from "./successions.ts";
import type { TrustPlan } from "./trust-plan.ts";

/** Writes who is in the world and which studies there are: organisations, successions, studies. */
export function writeRegisters(planned: PlannedWorld, files: ExtractFiles, receivedOn: string): void {
  const { world, places, plans, planted, bespoke, pool } = planned;
  const organisation = (cells: readonly Cell[]) => files.write("organisations", receivedOn, cells);
  const boardsBegan = dayText(day("2022-07-01"));
  for (let nth = 1; nth <= world.boards; nth++) {
    const name = boardName(places, nth);
    organisation([
      boardCode(nth),
      name,
      "INTEGRATED CARE BOARD",
      "England",
      null,
      boardsBegan,
      null,
      boardsBegan,
      null,
      null,
    ]);
  }
  for (const plan of plans.all) organisation(trustCells(plan));
  for (const body of practicesOf(world, places)) organisation(communityCells(body));
  for (const body of pharmaciesOf(world, places)) organisation(communityCells(body));
  for (const succession of planted.successions) files.write("successions", receivedOn, successionCells(succession));
  for (const study of bespoke) files.write("studies", receivedOn, studyCells(study));
  for (const study of pool.studies) files.write("studies", receivedOn, studyCells(study));
}

function trustCells({ code, name, trustType, board, opensOn, closesOn }: TrustPlan): Cell[] {
  const began = dayText(opensOn ?? day("1993-04-01"));
  const ended = ending(closesOn);
  return [code, name, "NHS TRUST", "England", board, began, ended, began, ended, trustType];
}

function ending(on: Day | null): string | null {
  return on === null ? null : dayText(on);
}

// The numbers of real registers are left empty: any that was made up could be some real study's.
function studyCells(study: Study): Cell[] {
  return [
    study.key,
    study.title,
    study.design,
    study.commercial,
    study.specialty,
    study.band,
    null,
    null,
    null,
    null,
    study.sponsor,
    study.funderTypes,
    study.regulatoryType,
    dayText(study.plannedEnd),
    study.sponsorOnTrack,
    study.rareDisease ? "yes" : "no",
  ];
}
