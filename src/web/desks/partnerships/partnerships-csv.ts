import { csvText } from "../../../publish/board-pack/csv.ts";
import { publicFields } from "../../../registers/partnerships/public-entry.ts";
import { publicEntries } from "../../../registers/partnerships/public-register.ts";
import { defineDesk } from "../../desk.ts";

const systemColumns = [
  "id",
  "status",
  "stage",
  "firstPublishedOn",
  "lastUpdatedOn",
  "openPoints",
  "overrides",
  "openDisputes",
  "schema",
  "licence",
] as const;
const columns = [...systemColumns, ...Object.keys(publicFields)];

export const partnershipsCsv = defineDesk({
  path: "/partnerships.csv",
  tryAt: "/partnerships.csv",
  tryAs: "ana",
  show: async ({ records }) => {
    const { entries } = await publicEntries(records);
    const rows = entries.map(({ version, view }) => [
      version,
      ...columns.map((column) => cellOf((view as unknown as Readonly<Record<string, unknown>>)[column])),
    ]);
    return {
      type: "text/csv; charset=UTF-8",
      name: "partnerships.csv",
      body: csvText(["version", ...columns], rows),
    };
  },
});

/** What is a list or has parts is JSON within its cell. */
function cellOf(value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
}
