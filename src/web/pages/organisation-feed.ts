import { newestHalf } from "../../analysis/explain/half-years.ts";
import { signalsAmong } from "../../analysis/signals/signals-among.ts";
import { Refusal } from "../../domain/refusal.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { shownOrganisation } from "../shown-organisation.ts";
import { signalFeed } from "../signal-feed.ts";

/** What stands out at one organisation in the newest half-year, for a feed reader. */
export const organisationFeed = definePage({
  path: "/organisations/:code/feed.atom",
  tryAt: "/organisations/SYN-T001/feed.atom",
  gives: "file",
  show: async (readers, { params }) => {
    const { facts, synthetic, today } = readers;
    const { code, name } = await shownOrganisation(readers, params.code ?? "");
    const period = await newestHalf(facts, today);
    if (period === null)
      throw new Refusal("not-found", "No file says anything about any half-year.", "The page Data lists the files.");
    const report = await readers.report(code, period);
    return signalFeed({
      about: ["organisation", code],
      title: name,
      self: links.organisationFeed(code),
      page: links.organisation(code),
      period,
      signals: signalsAmong([report]).signals,
      synthetic,
      today,
    });
  },
});
