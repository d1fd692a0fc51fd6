import { expect, test } from "vitest";
import { definitionLink } from "./definition-link.ts";

test("a name leads to its definition and says so when it is read out", () => {
  expect(String(definitionLink({ text: "90-day set-up", href: "/indicators/set-up" }))).toBe(
    '<a class="nhsuk-link ow-definition" href="/indicators/set-up">90-day set-up<span class="nhsuk-u-visually-hidden">, definition</span></a>',
  );
});
