import type { ExtractFiles } from "./extract-files.ts";
import { companies } from "./partnerships.ts";
import { isMissing } from "./plants/gaps.ts";
import { randomStream } from "./random-stream.ts";
import type { TrustPlan } from "./trust-plan.ts";
import type { World } from "./world.ts";

const categories = [
  "event-sponsorship",
  "travel-and-accommodation",
  "donations-and-grants",
  "fees",
  "joint-or-collaborative-working",
  "joint-or-collaborative-working",
  "contracted-services",
];

/** Calendar years that companies have disclosed by the end of the world. */
const disclosed = [2023, 2024, 2025];

/**
 * Writes what a trust received from companies, by its own ledger and by what the companies publish: most lines agree, some differ, and some
 * stand on one side only.
 */
export function writeTransfers(world: World, files: ExtractFiles, plan: TrustPlan, receivedOn: string): void {
  if (plan.closesOn !== null || isMissing(plan, "awards", world.lastMonth)) return;
  const random = randomStream(world.seed, `transfers ${plan.code}`);
  for (const year of disclosed) {
    const count = random.poisson(Math.min(24, 3 + plan.profile.clinicalWte / 600));
    for (let nth = 1; nth <= count; nth++) {
      const pence = Math.round(random.logNormal(350_000, 1.1) / 100) * 100;
      const stated = random.chance(0.78);
      const agreed = random.chance(0.86) ? "agree" : random.pick(["disagree", "cannot-trace", "nothing-said"]);
      const line = (toldBy: string, amount: number) =>
        files.write("transfers", receivedOn, [
          `${plan.code}-V${year}-${String(nth).padStart(2, "0")}`,
          plan.code,
          company,
          year,
          category,
          toldBy,
          amount,
          stated ? "yes" : "no",
          agreed,
        ]);
      const company = random.pick(companies);
      const category = random.pick(categories);
      const side = random.unit();
      if (side < 0.95) line("our-ledger", pence);
      if (side < 0.06) continue;
      line("public-download", random.chance(0.9) ? pence : Math.round((pence * random.between(0.6, 1.3)) / 100) * 100);
    }
  }
}
