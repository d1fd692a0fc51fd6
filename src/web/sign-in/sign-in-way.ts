import type { Held } from "../../registers/access/roles.ts";
import type { Provider } from "./provider.ts";

/** How people sign in. */
export type SignInWay =
  /** As people who do not exist, chosen from a list: on this machine alone, over made-up facts. */
  | { readonly kind: "try-out" }
  | {
      readonly kind: "provider";
      readonly provider: Provider;
      /** First administrators by the subject that the provider knows them by, for organisations that have none. */
      readonly administrators: readonly (Pick<Held, "organisation"> & { readonly subject: string })[];
    };
