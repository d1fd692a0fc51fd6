import { actionForm } from "../../partnerships/action-form.ts";

export const refusePartnership = actionForm("refuse", {
  tryOn: "idea",
  tryAs: "cora",
  explains: "It ends. In public it is counted and not told.",
});
