import { SYNTHETIC_NOTICE } from "../../../components/page-frame.ts";
import { plainDate } from "../../../domain/format.ts";
import { Refusal } from "../../../domain/refusal.ts";
import { type KeptCall, listCalls } from "../../../registers/calls/call-records.ts";
import { dayOf } from "../../../registers/calls/keep-calls.ts";
import { anybody } from "../../../store/records/asker.ts";
import { atomFeed, tagOf } from "../../atom-feed.ts";
import { callsJson } from "../../calls/call-json.ts";
import { kindsWords } from "../../calls/call-words.ts";
import { callsCsv } from "../../calls/calls-csv.ts";
import { defineDesk } from "../../desk.ts";
import type { ShownFile } from "../../page.ts";
import { registerCitation } from "../../register-licence.ts";

/** Every announced call as a table, for a program, or as a feed. */
export const callsFiles = defineDesk({
  path: "/calls/files/:file",
  tryAt: "/calls/files/calls.csv",
  tryAs: "kay",
  show: async (desk, { params }) => {
    const synthetic = desk.readers?.synthetic === true;
    // As anybody sees it, whoever asks: a file is handed on.
    const calls = (await listCalls(desk.records, anybody, dayOf(desk))).filter(
      ({ announcedOn }) => announcedOn !== null,
    );
    const citation = registerCitation("register of open calls", { today: desk.today, synthetic });
    switch (params.file) {
      case "calls.csv":
        return { type: "text/csv; charset=utf-8", name: "calls.csv", body: callsCsv(calls, citation) };
      case "calls.json":
        return { type: "application/json; charset=utf-8", name: "calls.json", body: callsJson(calls, citation) };
      case "feed.atom":
        return feedOf(calls, synthetic, desk.today);
      default:
        throw new Refusal("not-found", "There is no such file.", "There is calls.csv, calls.json and feed.atom.");
    }
  },
});

function feedOf(calls: readonly KeptCall[], synthetic: boolean, today: string): ShownFile {
  const entries = calls
    .map(({ id, organisation, announcedOn, call }) => ({
      id: tagOf("call", id),
      title: call.title,
      page: `/calls/${id}`,
      updated: announcedOn ?? today,
      paragraphs: [
        call.about,
        `Whose call: ${organisation}. Who may apply: ${kindsWords(call.whoMayApply.kinds)}; ${call.whoMayApply.places}.`,
        `It closes on ${plainDate(call.closesOn)}.`,
      ],
    }))
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? -1 : 1));
  return {
    type: "application/atom+xml; charset=utf-8",
    name: null,
    body: atomFeed({
      id: tagOf("feed", "calls"),
      title: "Open calls",
      subtitle: synthetic ? SYNTHETIC_NOTICE : "Who looks for partners in research, and until when",
      self: "/calls/files/feed.atom",
      page: "/calls",
      updated: entries[0]?.updated ?? today,
      entries,
    }),
  };
}
