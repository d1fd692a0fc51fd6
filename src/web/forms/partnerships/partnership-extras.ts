import { html } from "hono/html";
import { z } from "zod";
import { textInput } from "../../../components/forms/text-input.ts";
import { type Extra, extrasOfRoute } from "../../../registers/partnerships/routes.ts";
import { groupForm } from "../../partnerships/group-form.ts";
import { optionalText } from "../../written/fields.ts";

const labels: Readonly<Record<Extra, string>> = {
  "code-status-note": "Where is the note on which code binds each company?",
  "fair-market-value-note": "Where is the note on how the price was found to be fair?",
  "own-contract": "Reference of the contract with the patient organisation",
};
const extras = Object.keys(labels) as Extra[];

export const partnershipExtras = groupForm({
  slug: "extras",
  title: "What this kind of relation asks for beside its checks",
  fields: z.strictObject(
    Object.fromEntries(extras.map((extra) => [extra, optionalText({ most: 1000 })])) as Record<
      Extra,
      ReturnType<typeof optionalText>
    >,
  ),
  labels,
  tryWith: { "own-contract": "Folder 8, contract 3" },
  texts: ({ extras: there }) => Object.fromEntries(there.map(({ extra, reference }) => [extra, reference])),
  show: (filled, { document, extras: there }) => {
    const { route } = document.public;
    const asked = route === undefined ? [] : extrasOfRoute(route);
    const shown = extras.filter((extra) => asked.includes(extra) || there.some((each) => each.extra === extra));
    return shown.length === 0
      ? html`<p>Its kind asks for nothing beside its checks.</p>`
      : html`${shown.map((extra) => textInput({ ...filled.text(extra), seenBy: "organisations" }))}`;
  },
  changes: (values) => ({
    extras: extras.flatMap((extra) => {
      const reference = values[extra];
      return reference === null ? [] : [{ extra, reference }];
    }),
  }),
});
