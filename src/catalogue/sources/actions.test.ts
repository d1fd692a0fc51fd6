import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { actions } from "./actions.ts";

const head = "org,period,indicator,rule,owner_role,action,due,closed,minute_ref\n";

test("takes an action with its owner's role", async () => {
  const { taken } = await trySource(
    actions,
    "actions.csv",
    `${head}SYN-T001,2026-27H1,B05,shift,Head of research delivery,"weekly review, by step",2026-12-01,,RB 26/41\n`,
  );
  expect(taken).toMatchObject([{ indicator: "B05", owner_role: "Head of research delivery", closed: null }]);
});

test("refuses an action nobody answers for", async () => {
  const { refused } = await trySource(actions, "actions.csv", `${head}SYN-T001,2026-27H1,B05,shift,,x,,,\n`);
  expect(refused).toMatchObject([{ line: 2, column: "owner_role", found: "" }]);
});
