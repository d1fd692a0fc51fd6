import { csvText } from "../../publish/board-pack/csv.ts";
import type { KeptCall } from "../../registers/calls/call-records.ts";
import { registerLicence } from "../register-licence.ts";

const columns =
  "id,address,version,organisation,title,priority,who_may_apply,places,announced_on,closes_on,status,criteria,applied,chosen,reasons_in_general,withdrawn_because,citation,licence".split(
    ",",
  );

/** Calls for a spreadsheet, a line for each; every line carries citation and licence, so that one cut out keeps its meaning. */
export function callsCsv(calls: readonly KeptCall[], citation: string): string {
  const rows = calls.map(
    ({ id, version, organisation, status, announcedOn, withdrawnBecause, selection, inGeneral, call }) => [
      id,
      `/calls/${id}`,
      version,
      organisation,
      call.title,
      call.priority.name,
      call.whoMayApply.kinds.join("; "),
      call.whoMayApply.places,
      announcedOn,
      call.closesOn,
      status,
      call.criteria.map(({ asks, outOf }) => `${asks} (${outOf})`).join("; "),
      selection?.applied ?? null,
      selection?.chosen ?? null,
      inGeneral,
      withdrawnBecause,
      citation,
      registerLicence,
    ],
  );
  // Spreadsheets take a file for UTF-8 only where it says so at its beginning.
  return `\ufeff${csvText(columns, rows)}`;
}
