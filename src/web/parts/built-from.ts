import { arrivedFiles } from "../../analysis/explain/arrived-files.ts";
import { sourceArrivals } from "../../analysis/explain/source-arrivals.ts";
import type { Markup } from "../../components/markup.ts";
import { summaryList } from "../../components/summary-list.ts";
import { counted } from "../../domain/format.ts";
import { remembered } from "../../store/remembered.ts";
import type { Readers } from "../readers.ts";

/** How many files and rows the build rests on, and how many were refused. */
export async function builtFrom({ facts }: Readers): Promise<Markup> {
  const { files, kinds, taken, refused } = await remembered(facts, "built from", async () => {
    const all = await arrivedFiles(facts);
    return {
      files: all.length,
      kinds: (await sourceArrivals(facts)).length,
      taken: all.reduce((sum, { rowsTaken }) => sum + rowsTaken, 0),
      refused: all.reduce((sum, { rowsRefused }) => sum + rowsRefused, 0),
    };
  });
  const see = { text: "See", href: "/data#refused", about: "why rows were refused" };
  return summaryList([
    {
      key: "Files",
      value: `${counted(files, "file")}, of ${counted(kinds, "kind")}`,
      action: { text: "See", href: "/data", about: "the files" },
    },
    { key: "Rows taken", value: counted(taken, "row") },
    {
      key: "Rows refused",
      value: refused === 0 ? "None" : counted(refused, "row"),
      ...(refused === 0 ? {} : { action: see }),
    },
  ]);
}
