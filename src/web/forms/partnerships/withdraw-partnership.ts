import { actionForm } from "../../partnerships/action-form.ts";

export const withdrawPartnership = actionForm("withdraw", {
  tryOn: "idea",
  tryAs: "ana",
  explains: "It is closed before any work began. What was public stays so.",
});
