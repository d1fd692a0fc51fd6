import { expect, test } from "vitest";
import { postcodeParts, widerDistrict } from "./postcode-parts.ts";

test("tells a postcode's district and area", () => {
  expect(postcodeParts("ls97tf")).toEqual({ district: "ls9", area: "ls", rest: "7tf" });
  expect(postcodeParts("w1g8uf")).toEqual({ district: "w1g", area: "w", rest: "8uf" });
  expect(postcodeParts("m139wl")).toEqual({ district: "m13", area: "m", rest: "9wl" });
  for (const none of ["ls9", "b82020", "g6v2s", "", "leeds"]) expect(postcodeParts(none)).toBeNull();
});

test("W1G is in what is called W1", () => {
  expect(widerDistrict("w1g")).toBe("w1");
  expect(widerDistrict("w1")).toBeNull();
});
