/** Names of guards that indicators name and nobody has built yet, by id: beside a figure they are "guard not supplied". */
export const guardsNotBuilt: ReadonlyMap<string, string> = new Map([
  ["D04", "Protected time delivered"],
  ["G05", "Full cost recovery"],
  ["G08", "Commercial to non-commercial balance"],
  ["Internal audit", "Internal audit"],
  ["K09", "Pharmacy role depth"],
]);
