import type { Term } from "../../domain/term.ts";
import { figureTerms } from "./figures.ts";
import { organisationsAndTime } from "./organisations-and-time.ts";
import { peopleAndStudies } from "./people-and-studies.ts";
import { setUpAndMoney } from "./set-up-and-money.ts";
import { unitsAndKinds } from "./units-and-kinds.ts";
import { whatPeopleWrite } from "./what-people-write.ts";

/** Every word that Openward uses in a sense of its own. */
export const allTerms: readonly Term[] = [
  ...peopleAndStudies,
  ...setUpAndMoney,
  ...figureTerms,
  ...unitsAndKinds,
  ...organisationsAndTime,
  ...whatPeopleWrite,
];
