import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { dateInput } from "../../../components/forms/date-input.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import { fileKinds, takeFile as take } from "../../../registers/transfers/keep-files.ts";
import { actingAt } from "../../acting-at.ts";
import { organisationInPath } from "../../desk.ts";
import { defineForm } from "../../form.ts";
import { knownNames } from "../../transfers/known-names.ts";
import { oneOf, requiredDay, requiredText } from "../../written/fields.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const takeFile = defineForm({
  path: "/transfers/import/:organisation",
  tryAt: "/transfers/import/SYN-T001",
  tryAs: "ana",
  tryWith: {
    kind: "public-download",
    name: "tried.csv",
    "of-day": "30",
    "of-month": "6",
    "of-year": "2026",
    lines: "Institution Name,Year of Disclosure,Company,Category,Amount\nTried Hospital,2025,Tried Limited,Fees,12\n",
  },
  concern: organisationInPath,
  fields: z.strictObject({
    kind: oneOf(fileKinds, "Choose what it is"),
    name: requiredText("Enter its name", { most: 100 }),
    of: requiredDay("Enter the day that it is of"),
    lines: requiredText("Paste the lines of the file", { most: 900_000 }),
  }),
  labels: { kind: "What is it?", name: "Name of the file", of: "Of which day is it?", lines: "The lines of the file" },
  show: async ({ readers }, { params }, filled) => ({
    title: "Hand in a file of disclosures",
    breadcrumbs: [{ text: "Transfers of value", href: "/transfers" }],
    above: html`<h1>Hand in a file of disclosures</h1><p>${await organisationWords(readers, params.organisation ?? "")}</p>
<p>Lines that name a person are dropped and counted, and nothing of them is kept. Lines that cannot be read are listed with their number, what was found and what to do. The rest is public as it was handed in.</p>`,
    fields: html`${radios({
      ...filled.text("kind"),
      seenBy: "public",
      choices: [
        { value: "company-return", text: "The return of our company" },
        { value: "public-download", text: "A public download" },
      ],
    })}
${textInput({ ...filled.text("name"), seenBy: "public", width: 20 })}
${dateInput({ ...filled.day("of"), seenBy: "public" })}
${textArea({
  ...filled.text("lines"),
  seenBy: "public",
  rows: 12,
  hint: "Open the csv file in an editor and paste all of it, the line of headings first: Institution Name, Year of Disclosure, Company, Category and Amount, and where there are any ODS Code, Purpose and VAT",
})}`,
    button: "Hand it in",
  }),
  send: async (desk, { params }, { kind, name, of, lines }, sent) => {
    const known = await knownNames(desk.readers);
    const file = { kind, name, fileDate: of, text: `${lines}\n`, known, ...sent };
    const outcome = await take(desk.records, actingAt(desk), params.organisation ?? "", file);
    return "seq" in outcome ? { status: "done", to: `/transfers/file/${outcome.record}` } : outcome;
  },
});
