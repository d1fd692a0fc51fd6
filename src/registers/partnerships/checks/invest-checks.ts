import { investAgreementChecks } from "./invest-agreement-checks.ts";
import { investSafeguardChecks } from "./invest-safeguard-checks.ts";

export const investChecks = [...investAgreementChecks, ...investSafeguardChecks];
