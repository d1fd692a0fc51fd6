import { expect, test } from "vitest";
import { figuresTable } from "./figures-table.ts";

const page = String(
  figuresTable({
    caption: "Two trusts",
    head: ["Organisation", "Figure", "95% interval", "State"],
    rows: [
      { name: "Zeal NHS Trust", cells: ["58%", "39% to 75%"], state: "Value" },
      { name: "Amber NHS Trust", because: "No figure: nothing was supplied.", state: "Not supplied" },
    ],
  }),
);

test("a row without a figure has its reason where the figures would be, and its state like any other", () => {
  expect(page).toContain('colspan="2" aria-colspan="2" role="cell">No figure: nothing was supplied.</td>');
  expect(page.match(/<span class="nhsuk-table__heading" aria-hidden="true">State <\/span>/g)).toHaveLength(2);
});

test("rows stay in the order they came in, and each is named by its first cell", () => {
  const names = [...page.matchAll(/scope="row" role="rowheader">([^<]+)</g)].map(([, name]) => name);
  expect(names).toEqual(["Zeal NHS Trust", "Amber NHS Trust"]);
});

test("a row can be led to, and the order of names can be turned round only where that is asked for", () => {
  const sorted = String(
    figuresTable({
      caption: "One trust",
      head: ["Organisation", "Figure", "State"],
      sortNames: true,
      rows: [{ id: "names-A", name: "Amber NHS Trust", cells: ["58%"], state: "Value" }],
    }),
  );
  expect(sorted).toContain("data-sort-names");
  expect(sorted).toContain('id="names-A" scope="row"');
  expect(page).not.toContain("data-sort-names");
});
