import { madeUpPeople } from "../../registers/access/made-up-people.ts";
import { endSession } from "../../registers/access/sessions.ts";
import { notFoundPage } from "../failure-pages.ts";
import type { Packed } from "../packed.ts";
import { notFromUsPage } from "../written/answer-pages.ts";
import { recordsOf } from "../written/away.ts";
import { guardedBody } from "../written/guarded-body.ts";
import { organisationWords } from "../written/organisation-words.ts";
import { hiddenNames } from "../written/read-fields.ts";
import { type Asked, addRoute, ledTo, type Routing, shownTo, wordsOfAddress } from "../written/routing.ts";
import { formToken, isTokenOf } from "../written/same-site.ts";
import { whoAsks } from "../written/who-asks.ts";
import { type Before, beforeText, newBefore, readBefore, safeWay } from "./before.ts";
import { chooseSomebodyPage, goToProviderPage, notFinishedPage, signedOutPage, signOutPage } from "./sign-in-pages.ts";
import { signedIn, signedInMadeUp } from "./signed-in.ts";

/** Adds the ways in and out. */
export function addSignIn(routing: Routing): void {
  addRoute(routing, "GET", "/sign-in", (asked) => openSignIn(routing, asked));
  addRoute(routing, "POST", "/sign-in", (asked) => signInMadeUp(routing, asked));
  addRoute(routing, "GET", "/sign-in/go", (asked) => goToProvider(routing, asked));
  addRoute(routing, "GET", "/sign-in/back", (asked) => comeBack(routing, asked));
  addRoute(routing, "GET", "/sign-out", async (asked) => {
    const { who, secret } = await whoAsks(asked.c, routing.written, routing.cookies);
    if (who === null || secret === null) return shownTo(asked, signedOutPage);
    return shownTo(asked, signOutPage(who, formToken(secret)), { who });
  });
  addRoute(routing, "POST", "/sign-out", (asked) => signOut(routing, asked));
}

async function openSignIn({ written, cookies }: Routing, asked: Asked): Promise<Packed> {
  const { to = "", again = "" } = wordsOfAddress(asked.c);
  if (written.signIn.kind === "try-out") {
    recordsOf(written);
    const before = newBefore(safeWay(to));
    return shownTo(asked, chooseSomebodyPage(formToken(before.secret), await namesOfPlaces(asked)), {
      cookies: [cookies.set(cookies.before, beforeText(before))],
    });
  }
  const words = new URLSearchParams({ to: safeWay(to), ...(again === "1" ? { again } : {}) });
  return shownTo(asked, goToProviderPage(`/sign-in/go?${words}`, again === "1"));
}

/** What the organisations of the made-up people are called, by their codes. */
async function namesOfPlaces({ readers }: Asked): Promise<ReadonlyMap<string, string>> {
  const codes = new Set(madeUpPeople.flatMap(({ held }) => held.map(({ organisation }) => organisation)));
  return new Map(
    await Promise.all([...codes].map(async (code) => [code, await organisationWords(readers, code)] as const)),
  );
}

async function signInMadeUp(routing: Routing, asked: Asked): Promise<Packed> {
  const { written, cookies } = routing;
  if (written.signIn.kind !== "try-out") return notHere(asked);
  const guarded = await guardedBody(routing, asked);
  if (guarded.status === "refused") return shownTo(asked, guarded.page, { status: guarded.code });
  const before = beforeOf(routing, asked);
  if (before === null || !isTokenOf(before.secret, guarded.body.get(hiddenNames.token) ?? ""))
    return shownTo(asked, notFromUsPage, { status: 403 });
  const session = { before: cookies.read(asked.c.req.header("cookie"), cookies.session), now: written.now() };
  const secret = await signedInMadeUp(recordsOf(written), guarded.body.get("person") ?? "", session);
  return secret === null ? notHere(asked) : inTo(routing, secret, before);
}

async function goToProvider({ written, cookies }: Routing, asked: Asked): Promise<Packed> {
  if (written.signIn.kind !== "provider") return notHere(asked);
  const { to = "", again = "" } = wordsOfAddress(asked.c);
  // Whoever cannot be let in afterwards need not go.
  recordsOf(written);
  const { address, attempt } = await written.signIn.provider.begin(again === "1");
  return ledTo(address, [cookies.set(cookies.before, beforeText(newBefore(safeWay(to), attempt)))]);
}

async function comeBack(routing: Routing, asked: Asked): Promise<Packed> {
  const { written, cookies } = routing;
  const { signIn } = written;
  if (signIn.kind !== "provider") return notHere(asked);
  const before = beforeOf(routing, asked);
  const gone = [cookies.set(cookies.before, null)];
  if (before?.attempt == null) return shownTo(asked, notFinishedPage, { status: 400, cookies: gone });
  const proven = await signIn.provider.finish(new URL(asked.c.req.url).search, before.attempt);
  const session = { before: cookies.read(asked.c.req.header("cookie"), cookies.session), now: written.now() };
  return inTo(routing, await signedIn(recordsOf(written), proven, { ...session, way: signIn }), before);
}

function inTo({ cookies }: Routing, secret: string, { to }: Before): Packed {
  return ledTo(to, [cookies.set(cookies.session, secret), cookies.set(cookies.before, null)]);
}

async function signOut(routing: Routing, asked: Asked): Promise<Packed> {
  const { written, cookies } = routing;
  const guarded = await guardedBody(routing, asked);
  if (guarded.status === "refused") return shownTo(asked, guarded.page, { status: guarded.code });
  const secret = cookies.read(asked.c.req.header("cookie"), cookies.session);
  if (secret !== null) {
    if (!isTokenOf(secret, guarded.body.get(hiddenNames.token) ?? ""))
      return shownTo(asked, notFromUsPage, { status: 403 });
    await endSession(recordsOf(written), secret);
  }
  return ledTo("/sign-out", [cookies.set(cookies.session, null)]);
}

function beforeOf({ cookies }: Routing, { c }: Asked): Before | null {
  return readBefore(cookies.read(c.req.header("cookie"), cookies.before));
}

function notHere(asked: Asked): Promise<Packed> {
  return shownTo(asked, notFoundPage(asked.c.req.path), { status: 404 });
}
