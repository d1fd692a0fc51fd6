import { signalsAmong } from "../../analysis/signals/signals-among.ts";
import { Refusal } from "../../domain/refusal.ts";
import { knownIndicator } from "../known-indicator.ts";
import { links } from "../links.ts";
import { definePage } from "../page.ts";
import { signalFeed } from "../signal-feed.ts";

/** What stands out on one indicator in the newest half-year, at any trust or board, for a feed reader. */
export const indicatorFeed = definePage({
  path: "/indicators/:id/feed.atom",
  tryAt: "/indicators/B03/feed.atom",
  gives: "file",
  show: async (readers, { params }) => {
    const { id, name } = knownIndicator(readers, params.id);
    const { period, reports } = await readers.overview();
    if (period === null)
      throw new Refusal("not-found", "No file says anything about any half-year.", "The page Data lists the files.");
    return signalFeed({
      about: ["indicator", id],
      title: `${id} ${name}`,
      self: links.indicatorFeed(id),
      page: links.indicator(id),
      period,
      signals: signalsAmong(reports.values(), { indicator: id }).signals,
      synthetic: readers.synthetic,
      today: readers.today,
    });
  },
});
