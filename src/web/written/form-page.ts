import { html } from "hono/html";
import { button } from "../../components/forms/button.ts";
import { errorSummary } from "../../components/forms/error-summary.ts";
import { inputs } from "../../components/forms/hidden-inputs.ts";
import { insetText } from "../../components/inset-text.ts";
import { plainDate } from "../../domain/format.ts";
import type { Desk, DeskRequest } from "../desk.ts";
import type { Form } from "../form.ts";
import type { ShownPage } from "../page.ts";
import { isDayField } from "./fields.ts";
import { filledWith } from "./filled.ts";
import { hiddenNames } from "./read-fields.ts";
import type { Typed } from "./typed.ts";

/** What a form shows beside its own words. */
export interface FormState {
  readonly typed: Typed;
  readonly version: number;
  readonly token: string;
  readonly key: string;
  /** By field; "" is the form as a whole. */
  readonly errors?: Readonly<Record<string, string>>;
  /** When what stands in the fields was saved to go on with, ISO. */
  readonly savedAt?: string;
}

/** A form as a page. */
export async function formPage(form: Form, desk: Desk, request: DeskRequest, state: FormState): Promise<ShownPage> {
  const { typed, version, token, key, errors = {}, savedAt } = state;
  const shown = await form.show(desk, request, filledWith({ ...form.labels, ...form.uploads?.labels }, typed, errors));
  const wrong = Object.entries(errors);
  const listed = wrong.map(([name, text]) => ({
    text,
    // The first of the three boxes of a day.
    id: name === "" ? null : isDayField(form.fields.shape[name]) ? `${name}-day` : name,
  }));
  const hidden = [
    [hiddenNames.token, token],
    [hiddenNames.key, key],
    [hiddenNames.version, String(version)],
  ] as const;
  return {
    title: wrong.length === 0 ? shown.title : `Error: ${shown.title}`,
    ...(shown.breadcrumbs === undefined ? {} : { breadcrumbs: shown.breadcrumbs }),
    main: html`<div class="ow-form">
${wrong.length === 0 ? "" : errorSummary(listed)}
${shown.above}
${savedAt === undefined ? "" : insetText(html`<p>You saved this on ${plainDate(savedAt.slice(0, 10))} and have not sent it yet. Nobody else sees it.</p>`)}
<form method="post" action="${request.path}"${form.uploads === undefined ? "" : html` enctype="multipart/form-data"`} novalidate>
${inputs(hidden)}
${shown.fields}
<div class="ow-form__buttons">
${button(shown.button, shown.buttonKind === undefined ? {} : { kind: shown.buttonKind })}
${form.returnsTo === undefined ? "" : button("Save and return", { kind: "secondary", name: hiddenNames.next, value: "save" })}
</div>
</form>
${shown.below ?? ""}
</div>`,
  };
}
