import { actionForm } from "../../partnerships/action-form.ts";

export const reopenPartnership = actionForm("reopen", {
  tryOn: "live",
  tryAs: "ben",
  explains: "It goes back to a stage before the work began, and passes the gates from there on again.",
});
