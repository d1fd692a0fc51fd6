import { benchAnalyses } from "./analyses.ts";
import { printFigures } from "./measure.ts";
import { benchNational } from "./national.ts";
import { benchSearch } from "./search.ts";

// npm run bench [-- NATIONAL_DEMO_FOLDER [ROUNDS]]
const [folder, rounds] = process.argv.slice(2);
printFigures([
  ...(await benchNational(folder, Number(rounds ?? 3))),
  ...(await benchSearch(folder)),
  ...(await benchAnalyses()),
]);
