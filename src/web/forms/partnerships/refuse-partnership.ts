import { actionForm } from "../../partnerships/action-form.ts";

export const refusePartnership = actionForm("refuse", {
  tryOn: "waiting",
  tryAs: "cora",
  explains: "It ends. In public it is counted and not told.",
});
