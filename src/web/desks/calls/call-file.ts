import { madeUpCall } from "../../../registers/calls/made-up-calls.ts";
import { callsJson } from "../../calls/call-json.ts";
import { callThere } from "../../calls/find-call.ts";
import { defineDesk } from "../../desk.ts";
import { registerCitation } from "../../register-licence.ts";

/** One call for a program. */
export const callFile = defineDesk({
  path: "/calls/:id/call.json",
  tryAt: `/calls/${madeUpCall("feet")}/call.json`,
  tryAs: "kay",
  show: async (desk, request) => {
    const kept = await callThere(desk, request);
    const citation = registerCitation(`open call ${kept.id}, version ${kept.version}`, {
      today: desk.today,
      synthetic: desk.readers?.synthetic === true,
    });
    return { type: "application/json; charset=utf-8", name: null, body: callsJson([kept], citation) };
  },
});
