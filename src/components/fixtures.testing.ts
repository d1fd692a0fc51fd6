import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

interface Fixture {
  readonly name: string;
  readonly description?: string;
  readonly html: string;
}

/** The design system's own picture of a component: what our markup must equal. */
export function fixtureOf(component: string, name: string, description?: string): string {
  const require = createRequire(import.meta.url);
  const path = require.resolve(`nhsuk-frontend/dist/nhsuk/components/${component}/fixtures.json`);
  const { fixtures } = JSON.parse(readFileSync(path, "utf8")) as { readonly fixtures: readonly Fixture[] };
  const found = fixtures.find((fixture) => fixture.name === name && fixture.description === description);
  if (found === undefined) throw new RangeError(`the design system has no such fixture: ${component}, ${name}`);
  return tidied(found.html);
}

/** Markup without the white space that no reader sees. */
export function tidied(markup: unknown): string {
  return String(markup)
    .replace(/\s+/g, " ")
    .replace(/ ?(<[^>]*>) ?/g, "$1")
    .trim();
}
