import { actionForm } from "../../partnerships/action-form.ts";

export const handOverPartnership = actionForm("hand-over", {
  tryOn: "waiting",
  tryAs: "ben",
  explains: "It is closed here, because the rules of others apply to it.",
});
