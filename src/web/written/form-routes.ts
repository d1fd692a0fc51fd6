import { randomUUID } from "node:crypto";
import { Refusal } from "../../domain/refusal.ts";
import { dropDraft, readDraft, saveDraft } from "../../registers/access/drafts.ts";
import { type Action, actionAt } from "../../registers/access/policy.ts";
import type { SignedIn } from "../../registers/access/sessions.ts";
import type { Desk, DeskRequest } from "../desk.ts";
import type { Begun, Form, FormOutcome } from "../form.ts";
import type { Packed } from "../packed.ts";
import { keyUsedPage, notFromUsPage, notJustNowPage, signInFirstPage } from "./answer-pages.ts";
import { conflictPage } from "./conflict-page.ts";
import { deskRequest, readingRefused } from "./desk-routes.ts";
import { type FormState, formPage } from "./form-page.ts";
import { type GuardedBody, guardedBody } from "./guarded-body.ts";
import type { TakesFiles } from "./read-body.ts";
import { hiddenNames, type ReadBody, sortBody } from "./read-fields.ts";
import { type Asked, addRoute, ledTo, type Routing, shownTo } from "./routing.ts";
import { formToken, isTokenOf } from "./same-site.ts";
import { textIn } from "./typed.ts";
import { deskFor, permission, whoAsks } from "./who-asks.ts";

/** Adds the page of a form, and what takes it. */
export function addForm(routing: Routing, form: Form): void {
  addRoute(routing, "GET", form.path, (asked) => openForm(routing, form, asked));
  addRoute(routing, "POST", form.path, (asked) => takeForm(routing, form, asked));
}

async function openForm(routing: Routing, form: Form, asked: Asked): Promise<Packed> {
  const { written, cookies } = routing;
  const { c, action, readers } = asked;
  const { who, secret } = await whoAsks(c, written, cookies);
  const desk = deskFor(written, { action, who, readers });
  const request = deskRequest(asked);
  const may = await permission(sentAs(form, action), desk, () => concernOf(form, desk, request));
  // Whoever may read the form and not send it is told at once; whoever must sign in anew does so before they write.
  if (may !== "yes") return readingRefused(asked, may, who);
  if (secret === null) throw new RangeError("a form is opened by somebody who signed in");
  const begun = await begin(form, desk, request);
  const draft = form.returnsTo === undefined ? null : await readDraft(desk.records, desk.asker, request.path);
  const state: FormState = {
    typed: draft?.texts ?? begun.texts,
    version: draft === null ? begun.version : Number(textIn(draft.texts, hiddenNames.version)),
    token: formToken(secret),
    key: randomUUID(),
    ...(draft === null ? {} : { savedAt: draft.savedAt }),
  };
  return shownTo(asked, await formPage(form, desk, request, state), { who });
}

async function takeForm(routing: Routing, form: Form, asked: Asked): Promise<Packed> {
  const guarded = await guardedBody(routing, asked, takesFiles(form));
  if (guarded.status === "refused") return shownTo(asked, guarded.page, { status: guarded.code });
  try {
    return await takeBody(routing, form, asked, guarded);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "unavailable") throw error;
    return shownTo(asked, notJustNowPage(asked.c.req.path, guarded.body), {
      status: 503,
      headers: { "retry-after": "60" },
    });
  }
}

type SentForm = Extract<GuardedBody, { readonly status: "body" }>;

async function takeBody(routing: Routing, form: Form, asked: Asked, { body, files }: SentForm): Promise<Packed> {
  const { written, cookies } = routing;
  const { c, action, readers } = asked;
  const read = sortBody(form.fields, body);
  const { who, secret } = await whoAsks(c, written, cookies);
  const request = { ...deskRequest(asked), files };
  const signInFirst = () =>
    shownTo(asked, signInFirstPage(form.labels, read.typed, request.path), { who, status: 401 });
  if (who === null || secret === null) return signInFirst();
  if (!isTokenOf(secret, read.hidden.token)) return shownTo(asked, notFromUsPage, { who, status: 403 });
  const desk = deskFor(written, { action, who, readers });
  const may = await permission(action, desk, () => concernOf(form, desk, request));
  if (may === "sign-in" || may === "sign-in-again") return signInFirst();
  if (may !== "yes") return readingRefused(asked, may, who);

  const sent = { expectedVersion: versionIn(read), idempotencyKey: keyIn(read, request) };
  const { returnsTo } = form;
  if (read.hidden.next === "save" && returnsTo !== undefined) {
    const texts = { ...read.typed, [hiddenNames.version]: String(sent.expectedVersion) };
    await saveDraft(desk.records, desk.asker, request.path, { texts, savedAt: new Date(desk.now).toISOString() });
    return ledTo(returnsTo(request));
  }
  const outcome = await taken(form, desk, request, read, sent);
  const { key } = read.hidden;
  const state: FormState = { typed: read.typed, version: sent.expectedVersion, token: formToken(secret), key };
  return outcomeShown({ form, asked, desk, request, who, state }, outcome);
}

interface Taken {
  readonly form: Form;
  readonly asked: Asked;
  readonly desk: Desk;
  readonly request: DeskRequest;
  readonly who: SignedIn;
  readonly state: FormState;
}

async function outcomeShown({ form, asked, desk, request, who, state }: Taken, outcome: FormOutcome): Promise<Packed> {
  switch (outcome.status) {
    case "done":
      if (form.returnsTo !== undefined) await dropDraft(desk.records, desk.asker, request.path);
      return ledTo(outcome.to);
    case "errors":
      return shownTo(asked, await formPage(form, desk, request, { ...state, errors: outcome.errors }), {
        who,
        status: 422,
      });
    case "conflict": {
      const page = conflictPage(form, request.path, state, await begin(form, desk, request));
      return shownTo(asked, page, { who, status: 409 });
    }
    case "key-used":
      return shownTo(asked, keyUsedPage, { who, status: 409 });
    case "not-found":
      return readingRefused(asked, "not-found", who);
  }
}

/** What a rule of a register refuses stands where errors stand; the rest has a page of its own. */
async function taken(
  form: Form,
  desk: Desk,
  request: DeskRequest,
  { typed }: ReadBody,
  sent: Parameters<Form["take"]>[3],
): Promise<FormOutcome> {
  try {
    return await form.take(desk, request, typed, sent);
  } catch (error) {
    if (error instanceof Refusal && error.kind === "conflict")
      return { status: "errors", errors: { "": `${error.message} ${error.advice}` } };
    throw error;
  }
}

function concernOf(form: Form, desk: Desk, request: DeskRequest) {
  return form.concern?.(desk, request) ?? Promise.resolve(null);
}

async function begin(form: Form, desk: Desk, request: DeskRequest): Promise<Begun> {
  return (await form.begin?.(desk, request)) ?? { texts: {}, version: 0 };
}

/** Whoever opens a form has signed in as lately as whoever sends it must have. */
function sentAs(form: Form, opened: Action): Action {
  const { freshMinutes } = actionAt("POST", form.path) ?? {};
  return freshMinutes === undefined ? opened : { ...opened, freshMinutes };
}

function takesFiles({ uploads }: Form): TakesFiles | null {
  return uploads === undefined ? null : { names: Object.keys(uploads.labels), most: uploads.most };
}

function versionIn({ hidden }: ReadBody): number {
  if (!/^\d{1,9}$/.test(hidden.version)) throw openAgain();
  return Number(hidden.version);
}

function keyIn({ hidden }: ReadBody, { path }: DeskRequest): string {
  if (!/^[\w-]{20,60}$/.test(hidden.key)) throw openAgain();
  return `${hidden.key} ${path}`.slice(0, 200);
}

function openAgain(): Refusal {
  return new Refusal(
    "usage",
    "What was sent lacks what belongs to the form.",
    "Open the form again. Nothing was changed.",
  );
}
