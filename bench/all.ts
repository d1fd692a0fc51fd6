import { benchAnalyses } from "./analyses.ts";
import { printFigures } from "./measure.ts";
import { benchNational } from "./national.ts";
import { benchSearch } from "./search.ts";
import { benchSite } from "./site.ts";

// npm run bench [-- NATIONAL_DEMO_FOLDER [ROUNDS]]
// npm run bench -- site [NATIONAL_DEMO_FOLDER [DATA_FOLDER_WITH_ITS_FACTS]]
const [first, ...rest] = process.argv.slice(2);
if (first === "site") printFigures(await benchSite({ input: rest[0], dataDir: rest[1] }));
else
  printFigures([
    ...(await benchNational(first, Number(rest[0] ?? 3))),
    ...(await benchSite({ input: first })),
    ...(await benchSearch(first)),
    ...(await benchAnalyses()),
  ]);
