import type { Context } from "hono";
import type { DeskPage } from "../desk.ts";
import { desks as allDesks } from "../desks.gen.ts";
import type { Form } from "../form.ts";
import { forms as allForms } from "../forms.gen.ts";
import type { AccountLink } from "../frame.ts";
import { addLog } from "../log/add-log.ts";
import type { Readers } from "../readers.ts";
import { addSignIn } from "../sign-in/sign-in-routes.ts";
import { cookiesFor } from "./cookies.ts";
import { addDesk } from "./desk-routes.ts";
import { addForm } from "./form-routes.ts";
import { beginMadeUp } from "./made-up-example.ts";
import type { Routing } from "./routing.ts";
import { accountOf, whoAsks } from "./who-asks.ts";
import { maySignIn } from "./written.ts";

export interface WrittenUnits {
  readonly desks: readonly DeskPage[];
  readonly forms: readonly Form[];
}

/** The account of whoever signed in, for a page that is the same for everybody else; null for everybody else. */
export type ReaderOf = (c: Context, readers: Readers) => Promise<AccountLink | null>;

/**
 * Adds everything that people write and what is only for some of them: ways in and out, pages, forms.
 * @throws RangeError where one of them does not stand in the policy
 */
export function addWritten(
  parts: Omit<Routing, "cookies">,
  { desks, forms }: WrittenUnits = { desks: allDesks, forms: allForms },
): ReaderOf {
  const cookies = cookiesFor(parts.written.site);
  const routing = { ...parts, cookies };
  addSignIn(routing);
  addLog(routing);
  for (const page of desks) addDesk(routing, page);
  for (const form of forms) addForm(routing, form);
  return async (c, readers) => {
    beginMadeUp(parts, readers);
    if (!maySignIn(parts.written, readers)) return null;
    // Whoever has no cookie asks the records nothing; while these are away, everybody reads as the public does.
    const { who } = await whoAsks(c, parts.written, cookies).catch(() => ({ who: null }));
    return who === null ? null : accountOf(who);
  };
}
