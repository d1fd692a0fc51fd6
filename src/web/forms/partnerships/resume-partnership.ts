import { actionForm } from "../../partnerships/action-form.ts";

export const resumePartnership = actionForm("resume", {
  tryOn: "live",
  tryAs: "cora",
  explains: "The public entry says that it is live again.",
});
