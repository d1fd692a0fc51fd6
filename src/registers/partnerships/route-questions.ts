import type { RouteId } from "./routes.ts";

/** A question of the way to a route: what follows from yes and from no. */
export interface RouteQuestion {
  readonly id: QuestionId;
  readonly asks: string;
  readonly help: string;
  readonly yes: Step;
  readonly no: Step;
}

type Step = { readonly route: RouteId } | { readonly ask: QuestionId } | { readonly fits: "none" };

const questionIds = [
  "for-prescribing",
  "research",
  "buying",
  "event",
  "paid-service",
  "gift",
  "patient-organisation",
  "pooled",
  "medicines",
  "patient-centred",
] as const;
export type QuestionId = (typeof questionIds)[number];

/** In the order in which they are asked. What must be refused is asked first, so that no other answer hides it. */
export const routeQuestions: Readonly<Record<QuestionId, RouteQuestion>> = {
  "for-prescribing": {
    id: "for-prescribing",
    asks: "Is anything offered in return for prescribing, recommending or buying, or to a person for that person's own gain?",
    help: "A place at a meeting that an employer agrees to is asked about further on.",
    yes: { route: "not-allowed" },
    no: { ask: "research" },
  },
  research: {
    id: "research",
    asks: "Is it research with patients, their samples or their data?",
    help: "If you are not sure, ask the research office before you go on.",
    yes: { route: "research" },
    no: { ask: "buying" },
  },
  buying: {
    id: "buying",
    asks: "Does the NHS body buy goods or a service?",
    help: "Free goods tied to a later purchase are buying too.",
    yes: { route: "procurement" },
    no: { ask: "event" },
  },
  event: {
    id: "event",
    asks: "Does the company pay for an event, or for staff to go to one?",
    help: "",
    yes: { route: "sponsorship" },
    no: { ask: "paid-service" },
  },
  "paid-service": {
    id: "paid-service",
    asks: "Does the company pay the NHS body for a service that it wants for itself?",
    help: "Such as a speaker, an advisory board or the use of a room.",
    yes: { route: "contracted-service" },
    no: { ask: "gift" },
  },
  gift: {
    id: "gift",
    asks: "Does the company give money or goods and get nothing in return?",
    help: "",
    yes: { route: "donation-or-grant" },
    no: { ask: "patient-organisation" },
  },
  "patient-organisation": {
    id: "patient-organisation",
    asks: "Is a patient organisation in the lead?",
    help: "A charity that takes part without leading is a party, and you answer no.",
    yes: { route: "patient-organisation" },
    no: { ask: "pooled" },
  },
  pooled: {
    id: "pooled",
    asks: "Do the NHS body and the company both put in people, skills, equipment or money, so that patients or the NHS gain?",
    help: "",
    yes: { ask: "medicines" },
    no: { fits: "none" },
  },
  medicines: {
    id: "medicines",
    asks: "Does every company in it make or sell medicines?",
    help: "Answer no if one of them only makes devices, tests or software.",
    yes: { ask: "patient-centred" },
    no: { route: "other-industry" },
  },
  "patient-centred": {
    id: "patient-centred",
    asks: "Is the main gain for patients, rather than for the NHS while their care is kept up?",
    help: "",
    yes: { route: "joint-working" },
    no: { route: "collaborative-working" },
  },
};

/** Where the answers so far lead: a route, the next question, or none of the ten kinds. */
export type RouteSoFar =
  | { readonly kind: "route"; readonly route: RouteId; readonly because: readonly QuestionId[] }
  | { readonly kind: "ask"; readonly question: RouteQuestion }
  | { readonly kind: "nothing-fits"; readonly advice: string };

/** Follows the answers given; answers to questions that were not reached are not looked at. */
export function routeFor(answers: Readonly<Partial<Record<QuestionId, boolean>>>): RouteSoFar {
  const because: QuestionId[] = [];
  let question = routeQuestions["for-prescribing"];
  for (;;) {
    const answer = answers[question.id];
    if (answer === undefined) return { kind: "ask", question };
    because.push(question.id);
    const step = answer ? question.yes : question.no;
    if ("route" in step) return { kind: "route", route: step.route, because };
    if ("fits" in step)
      return {
        kind: "nothing-fits",
        advice:
          "Something passes between the parties, yet it is none of the ten kinds. Ask the governance lead before going on.",
      };
    question = routeQuestions[step.ask];
  }
}
