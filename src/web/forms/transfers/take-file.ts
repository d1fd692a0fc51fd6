import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { dateInput } from "../../../components/forms/date-input.ts";
import { fileInput } from "../../../components/forms/file-input.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { Refusal, refusalSentence } from "../../../domain/refusal.ts";
import { mostFileBytes } from "../../../registers/transfers/file-text.ts";
import { fileKinds, takeFile as take } from "../../../registers/transfers/keep-files.ts";
import { actingAt } from "../../acting-at.ts";
import { organisationInPath } from "../../desk.ts";
import { defineForm } from "../../form.ts";
import { knownNames } from "../../transfers/known-names.ts";
import { oneOf, optionalText, requiredDay } from "../../written/fields.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const takeFile = defineForm({
  path: "/transfers/import/:organisation",
  tryAt: "/transfers/import/SYN-T001",
  tryAs: "ana",
  tryWith: {
    kind: "public-download",
    "of-day": "30",
    "of-month": "6",
    "of-year": "2026",
    lines: "Institution Name,Year of Disclosure,Company,Category,Amount\nTried Hospital,2025,Tried Limited,Fees,12\n",
  },
  concern: organisationInPath,
  fields: z.strictObject({
    kind: oneOf(fileKinds, "Choose what it is"),
    of: requiredDay("Enter the day that it is of"),
    lines: optionalText({ most: 900_000 }),
  }),
  labels: { kind: "What is it?", of: "Of which day is it?", lines: "Or paste the lines of the file" },
  uploads: { labels: { upload: "Choose the file" }, most: mostFileBytes },
  show: async ({ readers }, { params }, filled) => ({
    title: "Hand in a file of disclosures",
    breadcrumbs: [{ text: "Transfers of value", href: "/transfers" }],
    above: html`<h1>Hand in a file of disclosures</h1><p>${await organisationWords(readers, params.organisation ?? "")}</p>
<p>It is taken whole or not at all: where something in it cannot be read, you are told the line, the column, what was found and what to write. Lines that name a person are dropped and counted, and nothing of them is kept. The rest is public as it was handed in.</p>
<p>It is comma-separated, the line of headings first: Institution Name, Year of Disclosure, Company, Category and Amount in pounds, in any order; where there are any also ODS Code, Purpose and VAT (in or out).</p>`,
    fields: html`${radios({
      ...filled.text("kind"),
      seenBy: "public",
      choices: [
        { value: "company-return", text: "The return of our company" },
        { value: "public-download", text: "A public download" },
      ],
    })}
${dateInput({ ...filled.day("of"), seenBy: "public" })}
${fileInput({ ...filled.text("upload"), seenBy: "public", accept: ".csv,text/csv", hint: `A csv file of at most ${mostFileBytes / 1_000_000} MB` })}
${textArea({ ...filled.text("lines"), seenBy: "public", rows: 6, hint: "Only where you have chosen no file" })}`,
    button: "Hand it in",
  }),
  send: async (desk, { params, files }, { kind, of, lines }, sent) => {
    const upload = files?.get("upload");
    if ((upload === undefined) === (lines === null))
      return {
        status: "errors",
        errors: {
          upload: upload === undefined ? "Choose a file, or paste its lines" : "Choose a file or paste lines, not both",
        },
      };
    const contents = upload?.contents ?? Buffer.from(`${lines}\n`);
    const name = upload?.name ?? "pasted lines";
    const known = await knownNames(desk.readers);
    const file = { kind, name, fileDate: of, contents, known, ...sent };
    try {
      const outcome = await take(desk.records, actingAt(desk), params.organisation ?? "", file);
      return "seq" in outcome ? { status: "done", to: `/transfers/file/${outcome.record}` } : outcome;
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== "bad-file") throw error;
      return { status: "errors", errors: { [upload === undefined ? "lines" : "upload"]: badFileWords(error) } };
    }
  },
});

/** Cells that are named on the page; whoever puts these right is told of the next. */
const mostNamed = 20;

function badFileWords({ message, advice, details }: Refusal): string {
  const cells = details.slice(0, mostNamed).map((cell) => refusalSentence({ ...cell, file: "" }));
  const more = details.length > mostNamed ? [`And ${details.length - mostNamed} more.`] : [];
  return [message, ...cells, ...more, advice].join(" ");
}
