import { benchAnalyses } from "./analyses.ts";
import { benchFiftyUsers } from "./fifty-users.ts";
import { printFigures } from "./measure.ts";
import { benchNational } from "./national.ts";
import { benchSearch } from "./search.ts";
import { benchSignOffs } from "./sign-offs.ts";
import { benchSite } from "./site.ts";
import { benchVerifyLog } from "./verify-log.ts";

// npm run bench [-- NATIONAL_DEMO_FOLDER [ROUNDS]]
// npm run bench -- site [NATIONAL_DEMO_FOLDER [DATA_FOLDER_WITH_ITS_FACTS]]
// npm run bench -- sign-offs [SECONDS [A_SECOND]]
// npm run bench -- users [SECONDS]
// npm run bench -- log [ENTRIES [ROUNDS]]
const [first, ...rest] = process.argv.slice(2);
if (first === "site") printFigures(await benchSite({ input: rest[0], dataDir: rest[1] }));
else if (first === "log") printFigures(await benchVerifyLog(Number(rest[0] ?? 1_000_000), Number(rest[1] ?? 3)));
else if (first === "sign-offs") printFigures(await benchSignOffs(Number(rest[0] ?? 60), Number(rest[1] ?? 200)));
else if (first === "users") printFigures(await benchFiftyUsers(Number(rest[0] ?? 300)));
else
  printFigures([
    ...(await benchNational(first, Number(rest[0] ?? 3))),
    ...(await benchSite({ input: first })),
    ...(await benchSearch(first)),
    ...(await benchAnalyses()),
    ...(await benchVerifyLog()),
    ...(await benchSignOffs()),
    ...(await benchFiftyUsers()),
  ]);
