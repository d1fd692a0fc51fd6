import type { ExtractFiles } from "./extract-files.ts";
import { firstDay, type Month, monthText } from "./months.ts";
import { isMissing } from "./plants/gaps.ts";
import type { RandomStream } from "./random-stream.ts";
import type { TrustPlan } from "./trust-plan.ts";
import { monthsOf, type World } from "./world.ts";

/**
 * The staff groups that count as clinical, and their share of the clinical whole-time equivalents. "Doctors" are all doctors,
 * as in NHS Workforce Statistics: "Consultant" is a part of them, given beside, and is not added.
 */
export const clinicalGroups: Readonly<Record<string, number>> = {
  Doctors: 0.16,
  "Nurses and health visitors": 0.52,
  Midwives: 0.05,
  "Allied health professionals": 0.15,
  "Scientific, therapeutic and technical": 0.12,
};

/** Part of Doctors. */
export const partOfDoctors = "Consultant";
/** Not clinical. */
export const notClinical = "Managers";

const consultantShare = 0.07;
const managerShare = 0.05;

/** Writes one line a month for each staff group of a trust. */
export function writeWorkforce(
  world: World,
  files: ExtractFiles,
  plan: TrustPlan,
  receivedOn: string,
  random: RandomStream,
): void {
  const activeShare = random.between(0.22, 0.46);
  const academicShare = plan.trustType === "acute" ? random.between(0.015, 0.06) : 0.008;
  for (const month of monthsOf(world)) {
    if (!isThere(plan, month) || isMissing(plan, "workforce", month)) continue;
    const clinical = clinicalWte(plan, month, world.lastMonth);
    const jitter = () => (plan.exactWorkforce ? 1 : 1 + 0.002 * random.normal());
    const line = (group: string, wte: number, people: number | null, active: number | null, academic: number | null) =>
      files.write("workforce", receivedOn, [
        plan.code,
        monthText(month),
        group,
        oneDigit(wte),
        people,
        active,
        academic === null ? null : oneDigit(academic),
        vacantDays(group, random),
      ]);
    if (!plan.exactWorkforce) {
      const wte = clinical * consultantShare * jitter();
      const people = Math.ceil(wte * 1.06);
      line(partOfDoctors, wte, people, Math.round(people * activeShare * jitter()), wte * academicShare * jitter());
    }
    for (const [group, share] of Object.entries(clinicalGroups)) {
      const wte = clinical * share * jitter();
      const active = group.startsWith("Nurses") || group.startsWith("Allied") ? Math.round(wte * 0.011) : null;
      line(group, wte, Math.ceil(wte * 1.14), active, null);
    }
    line(notClinical, clinical * managerShare * jitter(), Math.ceil(clinical * managerShare * 1.03), null, null);
  }
}

/** Clinical whole-time equivalents of a trust in a month: slow growth, and what mergers bring. */
function clinicalWte({ profile, sizeAt, exactWorkforce }: TrustPlan, month: Month, last: Month): number {
  if (exactWorkforce) return profile.clinicalWte;
  return profile.clinicalWte * sizeAt(month) * (1 + 0.0003 * (month - last));
}

/** Days that externally funded posts of a group stood empty in a month. */
function vacantDays(group: string, random: RandomStream): number | null {
  if (group === partOfDoctors) return random.whole(0, 14);
  return group.startsWith("Nurses") ? random.whole(6, 30) : null;
}

/** True where a trust is there in a month. */
export function isThere({ opensOn, closesOn }: TrustPlan, month: Month): boolean {
  return (opensOn === null || firstDay(month) >= opensOn) && (closesOn === null || firstDay(month) <= closesOn);
}

function oneDigit(value: number): number {
  return Math.round(value * 10) / 10;
}
