import type { ExtractFiles } from "./extract-files.ts";
import { type Day, dayText, firstDay, halfText, type Month, monthText } from "./months.ts";
import { ashvaleMoney } from "./plants/ashvale.ts";
import { isMissing } from "./plants/gaps.ts";
import type { RandomStream } from "./random-stream.ts";
import { recruitedBetween } from "./recruitment.ts";
import type { Site } from "./site.ts";
import type { TrustPlan } from "./trust-plan.ts";
import { isThere } from "./workforce.ts";
import { receivedOn as lastReceipt, type World } from "./world.ts";

// Parts of the older industry template for costing: overhead and capacity building on top of direct costs, as dated parameters.
const overheadShare = 0.7;
const capacityShare = 0.2;
// Yearly operating income for each clinical WTE.
const incomePerWtePence = 9_600_000;

interface Milestone {
  readonly study: string;
  readonly month: Month;
  directPence: number;
}

/** Writes the ledger and the half-yearly summary of one trust: commercial income by study, what capacity-building money went on, balances. */
export function writeFinance(
  world: World,
  files: ExtractFiles,
  plan: TrustPlan,
  sites: readonly Site[],
  receivedOn: string,
  random: RandomStream,
): void {
  const ledger = ledgerOf(plan, files, receivedOn);
  let balance = plan.profile.finance.openingPence;
  for (let first = world.firstMonth; first <= world.lastMonth; first += 6) {
    const months = Array.from({ length: 6 }, (_, i) => first + i).filter((month) => isThere(plan, month));
    if (months.length === 0) continue;
    const opening = balance;
    const milestones = milestonesOf(world, plan, sites, months, random);
    let received = 0;
    for (const { study, month, directPence } of milestones) {
      const dates = billing(month, plan.profile.finance.promptShare, random);
      const capacityPence = Math.round(directPence * capacityShare);
      ledger(month, study, "direct", directPence, "in", dates, "");
      ledger(month, study, "overhead", Math.round(directPence * overheadShare), "in", dates, "");
      ledger(month, study, "capacity_building", capacityPence, "in", dates, "");
      received += capacityPence;
    }
    const used = usedInHalf(plan, halfText(first), opening, received);
    for (const [month, pence] of partsOf(used, months))
      ledger(month, "SYN-CAPACITY", "capacity_building", pence, "out", null, plan.profile.finance.usedFor);
    writeOtherIncome(ledger, plan, months, random);
    writeSummary(files, plan, first, opening, receivedOn, random);
    balance = Math.max(100_000, opening + received - used);
  }
}

type Ledger = (
  month: Month,
  awardOrStudy: string,
  type: string,
  pence: number,
  direction: "in" | "out",
  dates: Billing | null,
  usedFor: string,
) => void;

interface Billing {
  readonly milestoneOn: Day;
  readonly invoicedOn: Day | null;
  readonly paidOn: Day | null;
}

function ledgerOf(plan: TrustPlan, files: ExtractFiles, receivedOn: string): Ledger {
  let lines = 0;
  return (month, awardOrStudy, type, pence, direction, dates, usedFor) => {
    lines++;
    if (isMissing(plan, "finance", month)) return;
    const id = `${plan.code}-L${String(lines).padStart(5, "0")}`;
    const shown = (day: Day | null | undefined) => (day === null || day === undefined ? null : dayText(day));
    files.write("finance", receivedOn, [
      id,
      plan.code,
      monthText(month),
      awardOrStudy,
      type,
      pence,
      direction,
      shown(dates?.milestoneOn),
      shown(dates?.invoicedOn),
      shown(dates?.paidOn),
      usedFor,
    ]);
  };
}

/** Billable milestones of commercial contract studies, one a quarter for each that recruited, by the people they recruited. */
function milestonesOf(
  world: World,
  plan: TrustPlan,
  sites: readonly Site[],
  months: readonly Month[],
  random: RandomStream,
): Milestone[] {
  const milestones: Milestone[] = [];
  const from = months[0] ?? 0;
  const to = months.at(-1) ?? 0;
  for (const site of sites) {
    if (site.study.feePence === 0) continue;
    for (let first = from; first <= to; first += 3) {
      const people = recruitedBetween(site, world, first, Math.min(first + 2, to));
      if (people === 0) continue;
      const month = Math.min(to, first + random.whole(0, 2));
      milestones.push({ study: site.study.key, month, directPence: people * site.study.feePence });
    }
  }
  if (plan.code === "SYN-T001" && halfText(from) === ashvaleMoney.period) scaleTo(milestones, ashvaleMoney.directPence);
  return milestones;
}

/** Scales amounts to a sum, in whole tens of pounds; the last takes what is left. */
function scaleTo(milestones: Milestone[], wanted: number): void {
  const whole = milestones.reduce((sum, { directPence }) => sum + directPence, 0);
  let left = wanted;
  for (const [i, milestone] of milestones.entries()) {
    const isLast = i === milestones.length - 1;
    milestone.directPence = isLast ? left : Math.floor((milestone.directPence * wanted) / whole / 1000) * 1000;
    left -= milestone.directPence;
  }
}

function billing(month: Month, promptShare: number, random: RandomStream): Billing {
  const milestoneOn = firstDay(month) + random.whole(0, 27);
  const invoicedOn = milestoneOn + (random.chance(promptShare) ? random.whole(3, 29) : random.whole(34, 120));
  const paidOn = invoicedOn + random.whole(18, 75);
  const known = (day: Day) => (day <= lastReceipt - 2 ? day : null);
  return { milestoneOn, invoicedOn: known(invoicedOn), paidOn: known(paidOn) };
}

function usedInHalf({ code, profile }: TrustPlan, half: string, opening: number, received: number): number {
  // The example trust uses what it receives, until its last half-year.
  if (code === "SYN-T001") return half === ashvaleMoney.period ? ashvaleMoney.capacityUsedPence : received;
  return Math.floor((opening + received) * profile.finance.usedShare(half));
}

function partsOf(whole: number, months: readonly Month[]): [Month, number][] {
  const part = Math.floor(whole / months.length / 100) * 100;
  return months.map((month, i) => [month, i === months.length - 1 ? whole - part * (months.length - 1) : part]);
}

function writeOtherIncome(
  ledger: Ledger,
  { code, profile }: TrustPlan,
  months: readonly Month[],
  random: RandomStream,
): void {
  const scale = profile.clinicalWte / 5_000;
  for (const [i, month] of months.entries()) {
    const pounds = (low: number, high: number) => Math.round(random.between(low, high) * scale) * 100;
    ledger(month, `${code}-NETWORK`, "network", pounds(40_000, 55_000), "in", null, "");
    if (i % 3 === 2) ledger(month, `${code}-A01`, "grant", pounds(60_000, 140_000), "in", null, "");
    if (i === 0) ledger(month, `${code}-RCF`, "rcf", pounds(10_000, 60_000), "in", null, "");
    if (i === 5) ledger(month, `${code}-ETC`, "etc", pounds(2_000, 12_000), "in", null, "");
  }
}

function writeSummary(
  files: ExtractFiles,
  plan: TrustPlan,
  first: Month,
  opening: number,
  receivedOn: string,
  random: RandomStream,
): void {
  if (isMissing(plan, "finance", first)) return;
  const { oldShare, plannedShare } = plan.profile.finance;
  const isExample = plan.code === "SYN-T001" && halfText(first) === ashvaleMoney.period;
  const old = isExample ? ashvaleMoney.over24MonthsPence : Math.round(opening * oldShare * random.between(0.85, 1.15));
  files.write("finance_summary", receivedOn, [
    plan.code,
    halfText(first),
    Math.round((plan.profile.clinicalWte * plan.sizeAt(first) * incomePerWtePence) / 2),
    opening,
    old,
    isExample ? 0 : Math.round(old * plannedShare),
  ]);
}
