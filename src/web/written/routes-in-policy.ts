import type { Hono } from "hono";
import { type Action, actionAt } from "../../registers/access/policy.ts";

/** Routes of the site that no line of the policy is about: `GET /nowhere`. What is no route (a guard before all) has the method ALL. */
export function routesWithoutPolicy({ routes }: Pick<Hono, "routes">, policy?: readonly Action[]): readonly string[] {
  const lost = routes.flatMap(({ method, path }) =>
    method === "ALL" || ((method === "GET" || method === "POST") && actionAt(method, path, policy) !== null)
      ? []
      : [`${method} ${path}`],
  );
  return [...new Set(lost)];
}
