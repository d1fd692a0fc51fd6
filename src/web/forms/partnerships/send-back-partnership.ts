import { actionForm } from "../../partnerships/action-form.ts";

export const sendBackPartnership = actionForm("send-back", {
  tryOn: "agreeing",
  tryAs: "ben",
  explains: "It becomes an idea again, for those who wrote it to change.",
});
