import type { Task } from "../../components/forms/task-list.ts";
import type { Role } from "../../registers/access/roles.ts";
import type { PartnershipFile } from "../../registers/partnerships/partnership-file.ts";
import type { PublicDraft } from "../../registers/partnerships/public-entry.ts";
import { extrasOfRoute } from "../../registers/partnerships/routes.ts";

const groups: readonly {
  readonly slug: string;
  readonly text: string;
  readonly keys: readonly (keyof PublicDraft)[];
}[] = [
  {
    slug: "aim",
    text: "Aim and benefits",
    keys: ["aim", "need", "patientsGet", "nhsGets", "companyGets", "origin", "concerns"],
  },
  { slug: "parties", text: "Parties", keys: ["parties"] },
  { slug: "contributions", text: "What each party puts in", keys: ["contributions", "staffTime"] },
  {
    slug: "choice",
    text: "For whom, with what, and how the partner was chosen",
    keys: ["call", "selection", "place", "treatments"],
  },
  { slug: "measures", text: "Measures", keys: ["measures"] },
  { slug: "data", text: "Data", keys: ["data"] },
  { slug: "exit", text: "Start, end and what follows", keys: ["exit", "dates"] },
  { slug: "agreement", text: "Agreement and approval", keys: ["agreement", "approval"] },
  { slug: "amendments", text: "Amendments", keys: ["amendments"] },
  { slug: "results", text: "Result, interests and contacts", keys: ["results", "interests", "contactRoles"] },
];

/** The groups of fields, and how far each of them is. */
export function groupTasks({ kept, record, state }: PartnershipFile, roles: readonly Role[]): Task[] {
  const entry = kept.document.public;
  const mayWrite = roles.includes("contributor") && state.status !== "closed" && state.status !== "refused";
  const list = groups.map(({ slug, text, keys }) => {
    const filled = keys.filter((key) => entry[key] !== undefined && entry[key] !== null).length;
    return {
      text,
      ...(mayWrite ? { href: `/work/partnerships/${record}/${slug}` } : {}),
      status:
        filled === keys.length
          ? { text: "Filled in" }
          : filled === 0
            ? { text: "Not begun", colour: "blue" }
            : { text: "Begun", colour: "blue" },
    } satisfies Task;
  });
  const asked = entry.route === undefined ? [] : extrasOfRoute(entry.route);
  if (asked.length === 0) return list;
  const there = asked.every((extra) => kept.extras.some((each) => each.extra === extra));
  return [
    ...list,
    {
      text: "What its kind asks for beside its checks",
      ...(mayWrite ? { href: `/work/partnerships/${record}/extras` } : {}),
      status: there ? { text: "Filled in" } : { text: "Not begun", colour: "blue" },
    },
  ];
}
