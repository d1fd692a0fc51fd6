import { defineSource } from "../../domain/source.ts";
import { localExtract } from "./_local-extract.ts";

/** One file, and the day it was received. */
export const extracts = defineSource({
  ...localExtract,
  id: "extracts",
  title: "Days of receipt",
  row: "One file, and the day it was received.",
  columns: [
    { name: "file", type: "text", required: true, means: "the name of the file" },
    { name: "arrived_on", type: "date", required: true, from: ["received_on"], means: "day it was received" },
  ],
  key: ["file"],
});
