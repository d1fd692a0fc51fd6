/** Names of guards that indicators name and nobody has built yet, by id: beside a figure they are "guard not supplied". */
export const guardsNotBuilt: ReadonlyMap<string, string> = new Map([
  ["Audit sample", "Audit of a sample of valuations"],
  ["D04", "Protected time delivered"],
  ["G05", "Full cost recovery"],
  ["G08", "Commercial to non-commercial balance"],
  ["Internal audit", "Internal audit"],
  ["K09", "Pharmacy role depth"],
  ["Reader check", "Check by a reader from outside"],
  ["Role field", "What the charity does in it"],
  ["Unmatched list", "Lines that stand on one side only"],
]);
