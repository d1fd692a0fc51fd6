import { defineSource } from "../../domain/source.ts";
import { monthInName } from "./_month-in-name.ts";

/** One NHS sponsor in one snapshot of the EU register. */
export const euTrackerNhs = defineSource({
  id: "eu_tracker_nhs",
  title: "EU Trials Tracker: NHS sponsors",
  publisher: "Bennett Institute for Applied Data Science, EU Trials Tracker",
  licence: "None stated by the publisher",
  address: "https://eu.trialstracker.net",
  row: "One NHS sponsor in one snapshot of the EU register.",
  kind: "published",
  formats: ["csv"],
  header: true,
  columns: [
    {
      name: "snapshot",
      type: "month",
      required: true,
      from: "name",
      means: "month of the snapshot, from the file's name",
    },
    {
      name: "code",
      type: "code",
      from: ["ods"],
      means: "the sponsor's code; empty for university partnerships and others without one",
    },
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
  key: ["snapshot", "sponsor_name"],
  organisation: "code",
  rules: [{ column: "reported", holds: "reported <= due", expected: "no more than the trials due" }],
  marks: ["ods", "sponsor_name", "total_trials", "total_due", "total_reported"],
  fromName: (fileName) => ({ snapshot: monthInName(fileName) }),
  nameShould: "the month of the snapshot, as in nhs_sponsors_2026-05.csv",
});
