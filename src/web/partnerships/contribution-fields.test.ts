import { expect, test } from "vitest";
import type { Contribution } from "../../registers/partnerships/contribution.ts";
import { contributionFields, contributionOf, contributionTroubles, typedContribution } from "./contribution-fields.ts";

const nurse = {
  kind: "people" as const,
  description: "A nurse for a day each week",
  value: { fromPence: 1_000_050, toPence: 2_000_000, method: "pay-scale-hours" as const },
};
const skills = { kind: "skills" as const, description: "Advice on letters to patients", value: null };

const contributions: readonly Contribution[] = [
  { party: "SYN-T001", money: null, inKind: [] },
  {
    party: "SYN-C001",
    money: { planned: { kind: "exact", pence: 1_234_567 }, actual: { kind: "band", band: "1k-10k" } },
    inKind: [{ planned: nurse, actual: null }],
  },
  {
    party: "SYN-C001",
    money: { planned: { kind: "band", band: "10k-50k" }, actual: null },
    inKind: [
      { planned: nurse, actual: nurse },
      { planned: skills, actual: { ...skills, description: "Advice on two of five letters" } },
      { planned: skills, actual: null },
      { planned: { ...skills, description: "A fourth kind of help" }, actual: null },
    ],
  },
];

test.each(contributions.map((each, i) => [i + 1, each] as const))(
  "what is opened and saved without a change stays as it was: to the penny, in kind, with its method and what came of it (%i)",
  (_, given) => {
    const read = contributionFields.parse({ hours: "", used: "", freed: "", ...typedContribution(given) });
    expect(contributionTroubles(read)).toEqual({});
    expect(contributionOf(given.party, read, given)).toEqual(given);
  },
);

test("half a range, a range that ends below where it begins, and hours nobody frees are refused where they stand", () => {
  const typed = { hours: "", used: "", freed: "", ...typedContribution(undefined), "help-1": "A nurse for a day" };
  const troubles = (more: Record<string, string>) =>
    Object.keys(contributionTroubles(contributionFields.parse({ ...typed, ...more })));
  expect(troubles({})).toEqual([]);
  expect(troubles({ "from-1": "100" })).toEqual(["to-1"]);
  expect(troubles({ "from-1": "100", "to-1": "50" })).toEqual(["to-1"]);
  expect(troubles({ hours: "400" })).toEqual(["freed"]);
  expect(troubles({ planned: "exact" })).toEqual(["planned-exact"]);
  expect(troubles({ "came-1": "otherwise" })).toEqual(["came-help-1"]);
});
