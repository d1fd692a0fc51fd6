import { defineSource } from "../../domain/source.ts";
import { jsonRecords, recordCells } from "./_json-records.ts";
import { monthInName } from "./_month-in-name.ts";

const fields = [
  "slug",
  "sponsor_name",
  "total_trials",
  "total_due",
  "total_reported",
  "total_unreported",
  "inconsistent_trials",
  "not_yet_due_trials",
  "major",
];

/** One sponsor in the EU register; the snapshot is empty where the file's name does not say it. */
export const euTrackerAll = defineSource({
  id: "eu_tracker_all",
  title: "EU Trials Tracker: all sponsors",
  publisher: "Bennett Institute for Applied Data Science, EU Trials Tracker",
  licence: "None stated by the publisher",
  address: "https://eu.trialstracker.net",
  row: "One sponsor in the EU register; the snapshot is empty where the file's name does not say it.",
  kind: "published",
  formats: ["json"],
  header: true,
  columns: [
    {
      name: "snapshot",
      type: "month",
      from: "name",
      means: "month of the snapshot, from the file's name; empty where it does not say",
    },
    { name: "slug", type: "text", required: true, means: "key of the sponsor" },
    { name: "sponsor_name", type: "text", required: true, means: "the sponsor's name" },
    { name: "trials", type: "count", required: true, from: ["total_trials"], means: "trials" },
    { name: "due", type: "count", required: true, from: ["total_due"], means: "trials whose results are due" },
    { name: "reported", type: "count", required: true, from: ["total_reported"], means: "due trials with results" },
    { name: "unreported", type: "count", from: ["total_unreported"], means: "due trials without results" },
    {
      name: "inconsistent",
      type: "count",
      from: ["inconsistent_trials"],
      means: "trials whose entries contradict each other",
    },
    { name: "not_yet_due", type: "count", from: ["not_yet_due_trials"], means: "trials whose results are not yet due" },
    { name: "major", type: "count", means: "1 for a sponsor of many trials, 0 for others" },
  ],
  key: ["snapshot", "slug"],
  rules: [{ column: "reported", holds: "reported <= due", expected: "no more than the trials due" }],
  recognise: ({ format, text }) => format === "json" && text.includes('"total_due"') && text.includes('"slug"'),
  fromName: (fileName) => ({ snapshot: monthInName(fileName) }),
  readText: (text) => recordCells(fields, jsonRecords(text, "[")),
});
