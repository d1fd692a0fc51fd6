import type { Permission } from "../../registers/access/may.ts";
import type { SignedIn } from "../../registers/access/sessions.ts";
import type { DeskPage, DeskRequest } from "../desk.ts";
import { notFoundPage } from "../failure-pages.ts";
import type { Packed } from "../packed.ts";
import { isFile } from "../page.ts";
import { notAllowedPage } from "./answer-pages.ts";
import { type Asked, addRoute, fileTo, ledTo, type Routing, shownTo, wordsOfAddress } from "./routing.ts";
import { deskFor, permission, whoAsks } from "./who-asks.ts";

/** Adds a page of the written side. */
export function addDesk(routing: Routing, page: DeskPage): void {
  const { written, cookies } = routing;
  addRoute(routing, "GET", page.path, async (asked) => {
    const { c, action, readers } = asked;
    const { who } = await whoAsks(c, written, cookies);
    const desk = deskFor(written, { action, who, readers });
    const request = deskRequest(asked);
    const may = await permission(action, desk, async () => (await page.concern?.(desk, request)) ?? null);
    if (may !== "yes") return readingRefused(asked, may, who);
    const shown = await page.show(desk, request);
    return isFile(shown) ? fileTo(asked, shown) : shownTo(asked, shown, { who });
  });
}

export function deskRequest({ c }: Asked): DeskRequest {
  return { path: c.req.path, params: c.req.param(), query: wordsOfAddress(c) };
}

/** What a reader is told who may not read: to sign in, that it is not there, or that it is not theirs. */
export async function readingRefused(
  asked: Asked,
  may: Exclude<Permission, "yes">,
  who: SignedIn | null,
): Promise<Packed> {
  const { c } = asked;
  switch (may) {
    case "sign-in":
    case "sign-in-again": {
      const { pathname, search } = new URL(c.req.url);
      const again = may === "sign-in-again" ? "&again=1" : "";
      return ledTo(`/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}${again}`);
    }
    case "not-found":
      return shownTo(asked, notFoundPage(c.req.path), { who, status: 404 });
    case "no":
      return shownTo(asked, notAllowedPage, { who, status: 403 });
  }
}
