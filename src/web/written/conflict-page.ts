import { html } from "hono/html";
import { button } from "../../components/forms/button.ts";
import { inputs } from "../../components/forms/hidden-inputs.ts";
import { table } from "../../components/table.ts";
import type { Begun, Form } from "../form.ts";
import type { ShownPage } from "../page.ts";
import { isDayField } from "./fields.ts";
import type { FormState } from "./form-page.ts";
import { hiddenNames } from "./read-fields.ts";
import { type Typed, textIn, textsIn } from "./typed.ts";

/** Somebody else changed the record while this was being written: both, side by side, and the choice between them. */
export function conflictPage(form: Form, path: string, yours: FormState, theirs: Begun): ShownPage {
  const rows = Object.entries(form.labels).map(([name, label]) => [
    label,
    textsIn(yours.typed, name).join(", "),
    textsIn(theirs.texts, name).join(", "),
  ]);
  const differ = rows.filter(([, mine, other]) => mine !== other);
  return {
    title: "Somebody else changed this meanwhile",
    main: html`<h1>Somebody else changed this meanwhile</h1>
<p>You opened version ${yours.version}; it is at version ${theirs.version} now${theirs.changed === undefined ? "" : `, ${theirs.changed}`}. Nothing of yours was written.</p>
${
  differ.length === 0
    ? html`<p>Both say the same.</p>`
    : table({
        caption: "What differs",
        head: ["Question", "What you wrote", "What stands there now"],
        rows: differ.map(([label = "", mine = "", other = ""]) => [label, typedText(mine), typedText(other)]),
      })
}
<form method="post" action="${path}" novalidate>
${inputs([
  [hiddenNames.token, yours.token],
  [hiddenNames.key, yours.key],
  [hiddenNames.version, String(theirs.version)],
  ...fieldPairs(form, yours.typed),
])}
${button("Write mine in place of it", { kind: "secondary" })}
</form>
<p><a class="nhsuk-link" href="${path}">Keep what stands there now</a></p>`,
  };
}

function typedText(text: string) {
  return html`<span class="ow-as-typed">${text === "" ? "nothing" : text}</span>`;
}

function fieldPairs(form: Form, typed: Typed): [string, string][] {
  return Object.entries(form.fields.shape).flatMap(([name, field]): [string, string][] => {
    if (!isDayField(field)) return textsIn(typed, name).map((text) => [name, text]);
    const [day = "", month = "", year = ""] = textIn(typed, name).split("/");
    return [
      [`${name}-day`, day],
      [`${name}-month`, month],
      [`${name}-year`, year],
    ];
  });
}
