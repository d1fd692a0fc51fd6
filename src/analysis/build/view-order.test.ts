import { describe, expect, test } from "vitest";
import type { View } from "../../domain/units.ts";
import { allUnits } from "./try-facts.ts";
import { inReadingOrder, namesReadBy, storageOf } from "./view-order.ts";

const view = (name: string, text: string): View => ({ name, text });
const orderOf = (...views: readonly View[]) => inReadingOrder(views).map(({ name }) => name);

describe("views in reading order", () => {
  test("come after those they read, directly or through others, each once", () => {
    expect(
      orderOf(
        view("a", "select * from b join c using (x)"),
        view("b", "select * from d"),
        view("c", "select * from d"),
        view("d", "select * from activity"),
      ),
    ).toEqual(["d", "b", "c", "a"]);
  });

  test("keep the order given where none reads another", () => {
    expect(orderOf(view("z", "select 1"), view("a", "select 2"))).toEqual(["z", "a"]);
    expect(orderOf()).toEqual([]);
  });

  test("are not led astray by comments, texts or longer names", () => {
    const a = view("a", "-- from b\nselect 'from b, it''s b' as x, b_long, ab from other -- b");
    const b = view("b", "select * from a");
    expect(orderOf(a, b)).toEqual(["a", "b"]);
    expect(namesReadBy(a)).not.toContain("b");
  });

  test("may name their own columns as they are named themselves", () => {
    expect(orderOf(view("period", "select period from activity"))).toEqual(["period"]);
  });

  test("in a circle are our mistake, and the circle is shown", () => {
    const circle = [view("a", "select * from b"), view("b", "select * from c"), view("c", "select * from a")];
    expect(() => inReadingOrder(circle)).toThrow(new RangeError("views read each other in a circle: a > b > c > a"));
  });

  test("of the catalogue are all there, and none stands before one that it reads", () => {
    const ordered = inReadingOrder(allUnits.views);
    expect(ordered.map(({ name }) => name).sort()).toEqual(allUnits.views.map(({ name }) => name).sort());
    const names = ordered.map(({ name }) => name);
    const wrong = ordered.flatMap((each, i) =>
      namesReadBy(each)
        .filter((read) => read !== each.name && names.indexOf(read) > i)
        .map((read) => `${each.name} reads ${read}`),
    );
    expect(wrong).toEqual([]);
  });
});

test("a view is a table where its second line says so, for good or until all is counted, and a query elsewhere", () => {
  expect(storageOf(view("a", "-- A row.\n-- kept: read by many\nselect 1"))).toBe("table");
  expect(storageOf(view("a", "-- A row.\n  -- kept\nselect 1"))).toBe("table");
  expect(storageOf(view("a", "-- A row.\n-- kept until counted\nselect 1"))).toBe("table until counted");
  expect(storageOf(view("a", "-- kept\nselect 1"))).toBe("query");
  expect(storageOf(view("a", "-- A row.\nselect 1\n-- kept"))).toBe("query");
  expect(storageOf(view("a", "-- A row."))).toBe("query");
});
