import type { FoundSignal } from "../analysis/signals/signals-among.ts";
import { SYNTHETIC_NOTICE } from "../components/page-frame.ts";
import { type Period, readPeriod } from "../domain/period.ts";
import { type AtomEntry, atomFeed, tagOf } from "./atom-feed.ts";
import { links } from "./links.ts";
import type { ShownFile } from "./page.ts";
import { chanceWords, guardWords, ownerWords, ruleWords, sizeWords } from "./signal-words.ts";

export interface SignalFeed {
  /** "organisation" or "indicator", and which. */
  readonly about: readonly [kind: "organisation" | "indicator", id: string];
  readonly title: string;
  readonly self: string;
  readonly page: string;
  readonly period: Period;
  readonly signals: readonly FoundSignal[];
  readonly synthetic: boolean;
  readonly today: string;
}

/**
 * What stands out as a feed: each entry says what changed, whether it goes beyond chance, and what to do. It keeps its id
 * from build to build, and its date is that of the figures, so that a reader is told once.
 */
export function signalFeed(feed: SignalFeed): ShownFile {
  const { about, title, self, page, period, signals, synthetic, today } = feed;
  const entries = [...new Map(signals.map((each) => entryOf(each, period, today)).map((entry) => [entry.id, entry]))];
  const newest = entries.reduce((day, [, { updated }]) => (updated > day ? updated : day), period.last);
  return {
    type: "application/atom+xml; charset=utf-8",
    name: null,
    body: atomFeed({
      id: tagOf("feed", ...about),
      title: `${title}: what changed`,
      subtitle: synthetic ? SYNTHETIC_NOTICE : "Research activity, as the organisations reported it",
      self,
      page,
      updated: newest,
      entries: entries.map(([, entry]) => entry),
    }),
  };
}

function entryOf({ organisation, row, signal }: FoundSignal, period: Period, today: string): AtomEntry {
  const { rule, from, to, indicator, sentence } = signal;
  // Several guards of one figure may warn in one period; which of them is in the sentence.
  const guard = rule === "guard" ? (row.guards.find((each) => each.sentence === sentence)?.indicator ?? "") : "";
  return {
    id: tagOf("signal", organisation.code, indicator, rule, from, ...(guard === "" ? [] : [guard])),
    title: `${row.indicator.name}, ${organisation.name}: ${ruleWords(rule).toLowerCase()}`,
    page: links.compare(organisation.code, indicator, { period: period.label }),
    updated: readPeriod(to).last,
    paragraphs: [
      `What changed: ${sentence} ${sizeWords(row, signal)}`.trim(),
      rule === "guard"
        ? `Beyond chance: ${chanceWords(row, signal)}`
        : `Beyond chance: yes, by this rule: ${ruleWords(rule).toLowerCase()}. ${chanceWords(row, signal)}`,
      `What to do: ${ownerWords(signal, today)}${signal.guardStatus.startsWith("warns") ? ` ${guardWords(signal)}` : ""}`,
    ],
  };
}
