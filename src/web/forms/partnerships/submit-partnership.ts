import { actionForm } from "../../partnerships/action-form.ts";

export const submitPartnership = actionForm("submit", {
  tryOn: "idea",
  tryAs: "ana",
  explains: "It goes to those who check it. You can go on answering its checks.",
});
