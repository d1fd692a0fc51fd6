import { defineSource } from "../../domain/source.ts";
import { monthInName } from "./_month-in-name.ts";

/** One study of the portfolio; no sites and no recruitment. */
export const nihrPortfolio = defineSource({
  id: "nihr_portfolio",
  title: "NIHR Clinical Research Network portfolio",
  publisher: "National Institute for Health and Care Research",
  licence: "Not stated by the publisher",
  address: "https://www.nihr.ac.uk",
  row: "One study of the portfolio; no sites and no recruitment.",
  kind: "published",
  formats: ["xlsx", "csv"],
  header: true,
  columns: [
    { name: "snapshot", type: "month", from: "name", means: "month of the list, from the file's name" },
    { name: "short_title", type: "text", required: true, from: ["Short Name"], means: "short name" },
    {
      name: "specialty",
      type: "text",
      from: ["Managing Specialty"],
      empty: ["-"],
      means: "managing specialty; its name may hold commas",
    },
    {
      name: "all_specialties",
      type: "text",
      from: ["All Specialties"],
      empty: ["-"],
      means: "all specialties, as printed: separated by commas that names hold too",
    },
    { name: "lead_country", type: "text", from: ["Lead Country"], empty: ["-"], means: "lead country" },
    { name: "lead_network", type: "text", from: ["Lead LCRN"], empty: ["-"], means: "lead local network" },
    { name: "funders", type: "text", from: ["Funder(s)"], empty: ["-"], means: "funders, separated by semicolons" },
    {
      name: "open_to_new_sites",
      type: "text",
      from: ["Open to New Sites"],
      empty: ["-"],
      means: "whether and where it takes new sites",
    },
    { name: "status", type: "text", from: ["Study Status"], empty: ["-"], means: "status" },
    { name: "cpms_id", type: "text", from: ["Link"], empty: ["-"], means: "CPMS number; a few studies have none" },
  ],
  key: ["cpms_id", "short_title"],
  marks: ["Short Name", "Managing Specialty", "All Specialties", "Lead LCRN", "Funder(s)", "Open to New Sites", "Link"],
  fromName: (fileName) => ({ snapshot: monthInName(fileName) }),
});
