import { actionForm } from "../../partnerships/action-form.ts";

export const pausePartnership = actionForm("pause", {
  tryOn: "live",
  tryAs: "cora",
  explains: "The public entry says that it is paused.",
});
