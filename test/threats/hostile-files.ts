import { hostileWords } from "../hostile-words.ts";

/** A cell of a CSV file, whatever is in it. */
export function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Words that can stand in a line of a file; the others are tried one by one where files are read. */
export function wordsForFiles(): string[] {
  return hostileWords().filter((word) => word.trim() !== "" && !word.includes("\0"));
}

/**
 * How many of the organisations are trusts: the site works out a report of each.
 */
export const trusts = 12;

/**
 * Extracts with a hostile word in every field that takes a text: names of organisations, former ones too, titles of studies,
 * actions, roles, minutes, files and columns.
 */
export function hostileFiles(words: readonly string[]): Record<string, string> {
  const trust = (i: number) => `SYN-T${String(i + 1).padStart(4, "0")}`;
  const files: Record<string, string> = {
    "organisations.csv": [
      "ods_code,name,primary_role,nation,trust_type,icb_code,operational_start,operational_end",
      ...words.map((word, i) => {
        const kind = i < trusts ? "NHS trust,England,acute" : "GP practice,England,";
        return `${trust(i)},${cell(word)},${kind},SYN-I01,2010-04-01,`;
      }),
      `SYN-I01,${cell(words[0] ?? "")},integrated care board,England,,,2022-07-01,`,
    ].join("\n"),
    "studies.csv": [
      `study_key,short_title,design,commercial,${cell(words[1] ?? "")}`,
      ...words.map((word, i) => `S${i},${cell(word)},interventional,contract,${cell(word)}`),
    ].join("\n"),
    "activity.csv": [
      "study_key,site_org,month,recruited",
      ...words.flatMap((word, i) => [
        `S${i},${trust(i % trusts)},2026-0${4 + (i % 6)},${1 + (i % 9)}`,
        `S${i},${trust(i % trusts)},2026-04,${cell(word)}`,
      ]),
    ].join("\n"),
    "setup.csv": [
      "study_key,site_org,selected_on,hra_letter_on,open_on,first_participant_on,in_scope,status_as_at",
      ...words.map(
        (_, i) => `S${i},${trust(i % trusts)},2026-03-01,2026-04-01,2026-05-0${1 + (i % 9)},,yes,2026-09-30`,
      ),
    ].join("\n"),
    "actions.csv": [
      "org,period,indicator,rule,owner_role,action,due,closed,minute_ref",
      ...["A02", "B03", "B05", "B06", "C01", "A05"].map((indicator, i) => {
        const some = words.filter((_, at) => at % 6 === i).join(" ¦ ");
        return [
          trust(0),
          "2026-27H1",
          indicator,
          "any",
          cell(words[i] ?? ""),
          cell(some),
          "2026-12-01",
          "",
          cell(some),
        ].join(",");
      }),
    ].join("\n"),
  };
  for (const [i, word] of words.entries()) {
    const name = word.replace(/[/\0]/g, "_").slice(0, 50);
    files[`notes/${i} ${name}.txt`] = "Nothing\n";
  }
  return files;
}
