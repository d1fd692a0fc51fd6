import { Refusal } from "../domain/refusal.ts";
import type { Column, FileFormat, Sample, Source } from "../domain/source.ts";

/** What a file turned out to be. */
export type Recognition =
  | { readonly kind: "known"; readonly source: Source }
  /** It is meant to be this kind, and cannot be read as it. */
  | { readonly kind: "damaged"; readonly source: Source; readonly found: string; readonly expected: string }
  | { readonly kind: "unknown" };

/** A header as it is compared: no case, no outer space, spaces and underscores alike. */
export function normalHeader(header: string): string {
  return header
    .replace(/^\ufeff/, "")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, "_");
}

/** Spellings under which a column may stand in a header. */
export function spellings({ name, from }: Column): string[] {
  return [name, ...(Array.isArray(from) ? (from as readonly string[]) : [])].map(normalHeader);
}

/** Share of a source's marks that a header holds; a mark is a required column under any spelling, or `marks` where given. */
function shareOfMarks(source: Source, head: ReadonlySet<string>): number {
  const marks =
    source.marks !== undefined
      ? source.marks.map((mark) => [normalHeader(mark)])
      : source.columns
          .filter((column) => column.required && typeof column.from !== "number" && column.from !== "name")
          .map(spellings);
  if (marks.length === 0) return 0;
  return marks.filter((names) => names.some((name) => head.has(name))).length / marks.length;
}

/**
 * Tells what a file is by what is in it. A file whose header has at least half of the marks of one kind, or whose
 * name begins with that of a local extract, is meant to be that kind: it is damaged rather than unknown.
 * @throws Refusal if two kinds claim the file: a mistake in the catalogue
 */
export function recognise(sample: Sample, sources: readonly Source[]): Recognition {
  const fitting = sources.filter(({ formats }) => formats.includes(sample.format as FileFormat));
  const head = new Set(sample.head.map(normalHeader));
  const byContent = fitting.filter((source) =>
    source.recognise !== undefined ? source.recognise(sample) : source.header && shareOfMarks(source, head) === 1,
  );
  const [known, other] = mostMarked(byContent, head);
  if (known !== undefined && other !== undefined)
    throw new Refusal(
      "conflict",
      `${sample.fileName} is claimed as ${known.id} and as ${other.id}.`,
      "Give the two sources marks that differ.",
    );
  if (known !== undefined) return { kind: "known", source: known };

  const near = fitting
    .filter(({ header, recognise: own }) => header && own === undefined)
    .map((source) => ({ source, share: shareOfMarks(source, head) }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share);
  const named = meantByName(sample.fileName, sources);
  const meant = named ?? (near[0]?.share !== near[1]?.share ? near[0]?.source : undefined);
  if (meant === undefined) return { kind: "unknown" };
  if (!meant.formats.includes(sample.format))
    return {
      kind: "damaged",
      source: meant,
      found: "",
      expected: `the ${meant.id} file as ${meant.formats.join(" or ")}: save it as CSV UTF-8 (comma delimited)`,
    };
  const missing = meant.columns
    .filter((column) => column.required && !spellings(column).some((name) => head.has(name)))
    .map(({ name }) => name);
  return {
    kind: "damaged",
    source: meant,
    found: sample.head.join(",").slice(0, 100),
    expected:
      missing.length > 0
        ? `a header with the column${missing.length === 1 ? "" : "s"} ${missing.join(", ")} of the ${meant.id} file`
        : `a ${meant.id} file`,
  };
}

/** The local extract that a file's name says it is: `activity.csv`, `activity-2026.xlsx`, `activity.csv.gz`. */
export function meantByName(fileName: string, sources: readonly Source[]): Source | undefined {
  return sources.find(
    ({ id, kind }) =>
      kind === "local" && new RegExp(`^${id}([^a-z_].*)?\\.(csv|xlsx?|parquet|gz|zip)$`, "i").test(fileName),
  );
}

/** Where several kinds fit (one kind's columns being all in another's), those with the most marks in the header. */
function mostMarked(fits: readonly Source[], head: ReadonlySet<string>): Source[] {
  if (fits.length < 2) return [...fits];
  const known = (source: Source) =>
    source.columns.filter((column) => spellings(column).some((name) => head.has(name))).length;
  const most = Math.max(...fits.map(known));
  return fits.filter((source) => known(source) === most);
}
