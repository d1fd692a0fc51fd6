import { describe, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { groupFunnel } from "../peers/group-funnel.ts";
import { namedGroups } from "../peers/named-groups.ts";
import { havingSentence, outsideSentence } from "./figures-sentence.ts";
import { indicatorFigures } from "./indicator-figures.ts";

const b03 = allUnits.indicators.find(({ id }) => id === "B03");
if (b03 === undefined) throw new RangeError("B03 is not there");

/** Trusts with so many of 20 study-sites open within 60 days; null for one that sent nothing. */
async function groupWith(open: readonly (number | null)[]) {
  const indicators = allUnits.indicators.filter(({ id }) => id === "B03" || id === "B04");
  const facts = await tryFacts(
    {
      "organisations.csv": `ods_code,name,primary_role,nation,trust_type\n${open.map((_, i) => `SYN-T${i},Trust ${i},NHS trust,England,acute\n`).join("")}`,
      "studies.csv": `study_key,short_title,design,commercial\n${Array.from({ length: 20 }, (_, j) => `S${j},Study,interventional,non-commercial\n`).join("")}`,
      "setup.csv": `study_key,site_org,selected_on,hra_letter_on,open_on,in_scope,status_as_at\n${open
        .flatMap((within, i) =>
          Array.from({ length: within === null ? 0 : 20 }, (_, j) => {
            const day = j < (within ?? 0) ? "2026-05-01" : "2026-08-01";
            return `S${j},SYN-T${i},2026-03-01,2026-04-01,${day},yes,2026-09-30\n`;
          }),
        )
        .join("")}`,
    },
    { units: { ...allUnits, indicators } },
  );
  const figures = await indicatorFigures(facts, allUnits, b03 ?? never(), readPeriod("2026-27H1"));
  facts.close();
  const [group] = namedGroups(figures.rows);
  return group ?? never();
}

function never(): never {
  throw new RangeError("nothing there");
}

describe("the sentences above the figures of a group", () => {
  test("count who has a figure first, and say which gaps the others are", async () => {
    expect(havingSentence(await groupWith([10, 0, null]))).toBe("2 of 3 trusts have a figure: 1 not supplied.");
    expect(havingSentence(await groupWith([10]))).toBe("1 of 1 trust has a figure.");
  });

  test("say how many are outside the limits and how many would be by chance", async () => {
    const group = await groupWith([0, 16, 15, 16, 15, 16, 15, 16, 15, 16, 15, 16]);
    const funnel = groupFunnel(b03 ?? never(), group) ?? never();
    expect(outsideSentence(funnel)).toBe(
      "1 of 12 is outside the 99.8% limits for its size (1 below); about 0.0 would be by chance.",
    );
    expect(funnel.outside.get("SYN-T0")).toBe("below-998");
    expect(funnel.place.units.some(({ self }) => self)).toBe(false);
  });

  test("say so where nobody is, and there is no funnel of seven", async () => {
    const alike = groupFunnel(b03 ?? never(), await groupWith(Array.from({ length: 9 }, () => 12)));
    expect(outsideSentence(alike ?? never())).toBe(
      "None of 9 is outside the 99.8% limits for its size; about 0.0 would be by chance.",
    );
    expect(groupFunnel(b03 ?? never(), await groupWith(Array.from({ length: 7 }, () => 12)))).toBeNull();
  });
});
