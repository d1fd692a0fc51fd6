import { html } from "hono/html";
import { checkboxes } from "../../components/forms/choices.ts";
import { dateInput } from "../../components/forms/date-input.ts";
import { select } from "../../components/forms/select.ts";
import { textArea } from "../../components/forms/text-area.ts";
import { textInput } from "../../components/forms/text-input.ts";
import type { Markup } from "../../components/markup.ts";
import { applicantKinds, type Call, call } from "../../registers/calls/call.ts";
import { type Post, posts } from "../../registers/partnerships/posts.ts";
import { oneOf, optionalText, requiredDay, requiredText, someOf } from "../written/fields.ts";
import { type Filled, typedDay } from "../written/filled.ts";
import type { Typed } from "../written/typed.ts";
import { kindWords } from "./call-words.ts";

/** Posts that a panel is drawn from. */
const panelIds = [
  "clinical-lead",
  "patient-lead",
  "research-office",
  "equality-lead",
  "finance",
  "independent-reader",
] as const satisfies readonly Post[];

const panelOptions = panelIds.map((post) => ({ value: post, text: posts[post] }));

/** The fields of a call, new or drafted. */
export const callFields = {
  title: requiredText("Enter a title", { most: 100 }),
  priority: requiredText("Enter the priority that it serves"),
  about: requiredText("Enter what you look for", { most: 2000 }),
  kinds: someOf(applicantKinds, "Choose from the list"),
  places: requiredText("Enter where applicants may be"),
  conditions: optionalText({ most: 2000 }),
  closes: requiredDay("Enter the closing day"),
  criteria: requiredText("Enter the criteria", { most: 4000 }),
  scorer1: oneOf(panelIds, "Choose who scores"),
  scorer2: oneOf(panelIds, "Choose who else scores"),
  scorer3: oneOf(["none", ...panelIds], "Choose from the list"),
  help: optionalText({ most: 2000 }),
};

export const callLabels = {
  title: "Title",
  priority: "Which priority of yours does it serve?",
  about: "What do you look for?",
  kinds: "Who may apply?",
  places: "Where may they be?",
  conditions: "Conditions (optional)",
  closes: "Closing day",
  criteria: "By what will you choose?",
  scorer1: "Who will score?",
  scorer2: "Who else will score?",
  scorer3: "And who else? (optional)",
  help: "What help with applying do you offer? (optional)",
};

interface CallValues {
  readonly title: string;
  readonly priority: string;
  readonly about: string;
  readonly kinds: readonly string[];
  readonly places: string;
  readonly conditions: string | null;
  readonly closes: string;
  readonly criteria: string;
  readonly scorer1: string;
  readonly scorer2: string;
  readonly scorer3: string;
  readonly help: string | null;
}

/** The fields as a reader sees them. */
export function callFieldsShown(filled: Filled): Markup {
  const seenBy = "public" as const;
  return html`${textInput({ ...filled.text("title"), seenBy, hint: "Say what is done, without a brand and without praise" })}
${textInput({ ...filled.text("priority"), seenBy })}
${textArea({ ...filled.text("about"), seenBy })}
${checkboxes({ ...filled.list("kinds"), seenBy, choices: applicantKinds.map((kind) => ({ value: kind, text: kind === "other" ? "Other organisations" : kindWords(kind) })) })}
${textInput({ ...filled.text("places"), seenBy, hint: "For example, anywhere in England" })}
${textArea({ ...filled.text("conditions"), seenBy, rows: 2 })}
${dateInput({ ...filled.day("closes"), seenBy, hint: "At least 20 working days after it is announced" })}
${textArea({ ...filled.text("criteria"), seenBy, hint: "One on each line, with the most points it can have at its end: How will you reach people? 10" })}
${select({ ...filled.text("scorer1"), seenBy, options: [{ value: "", text: "Choose a post" }, ...panelOptions] })}
${select({ ...filled.text("scorer2"), seenBy, options: [{ value: "", text: "Choose a post" }, ...panelOptions] })}
${select({ ...filled.text("scorer3"), seenBy, options: [{ value: "none", text: "Nobody" }, ...panelOptions] })}
${textArea({ ...filled.text("help"), seenBy, rows: 2 })}`;
}

/** The call that was typed, or what is wrong with it by the field. */
export function callTyped(
  owner: string,
  { title, priority, about, kinds, places, conditions, closes, criteria, help, ...panel }: CallValues,
): { readonly call: Call } | { readonly errors: Readonly<Record<string, string>> } {
  const asked = criteria.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    const [, asks = line.trim(), outOf = ""] = /^(.*\S)\s+(\d{1,3})\s*$/.exec(line) ?? [];
    return [{ id: `c${i + 1}`, asks, outOf: Number(outOf) }];
  });
  const without = asked.find(({ outOf }) => outOf < 1 || outOf > 100);
  if (without !== undefined)
    return {
      errors: { criteria: `Give the most points, from 1 to 100, at the end of “${without.asks.slice(0, 60)}”` },
    };
  const read = call.safeParse({
    title,
    owner,
    priority: { name: priority, owner },
    about,
    whoMayApply: { kinds, places, conditions },
    closesOn: closes,
    criteria: asked,
    panelPosts: [...new Set([panel.scorer1, panel.scorer2, panel.scorer3])].filter((post) => post !== "none"),
    helpOffered: help,
  });
  if (read.success) return { call: read.data };
  const fieldOf: Readonly<Record<string, string>> = {
    whoMayApply: "kinds",
    panelPosts: "scorer2",
    criteria: "criteria",
    title: "title",
  };
  const said: Readonly<Record<string, string>> = {
    kinds: "Choose who may apply",
    scorer2: "Choose two posts or more",
    criteria: "Enter one criterion on each line, 20 at most, each of its own",
  };
  const errors: Record<string, string> = {};
  for (const { path, message } of read.error.issues) {
    const field = fieldOf[String(path[0])] ?? "";
    errors[field] ??= said[field] ?? message;
  }
  return { errors };
}

/** The call as its fields have it. */
export function typedCall({
  title,
  priority,
  about,
  whoMayApply,
  closesOn,
  criteria,
  panelPosts,
  helpOffered,
}: Call): Typed {
  return {
    title,
    priority: priority.name,
    about,
    kinds: [...whoMayApply.kinds],
    places: whoMayApply.places,
    conditions: whoMayApply.conditions ?? "",
    closes: typedDay(closesOn),
    criteria: criteria.map(({ asks, outOf }) => `${asks} ${outOf}`).join("\n"),
    scorer1: panelPosts[0] ?? "",
    scorer2: panelPosts[1] ?? "",
    scorer3: panelPosts[2] ?? "none",
    help: helpOffered ?? "",
  };
}

/** A call that may be sent, for the laws that send every form. */
export const tryCallTexts = {
  title: "Foot checks tried out",
  priority: "Diabetes care",
  about: "We look for practices.",
  kinds: "trust",
  places: "England",
  conditions: "",
  "closes-day": "1",
  "closes-month": "12",
  "closes-year": "2027",
  criteria: "How will you reach people? 10",
  scorer1: "clinical-lead",
  scorer2: "patient-lead",
  scorer3: "none",
  help: "",
};
