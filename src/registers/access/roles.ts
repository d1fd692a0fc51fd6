/** What a person may be at an organisation. */
export const roles = [
  "reader",
  "contributor",
  "checker",
  "approver",
  "register-owner",
  "auditor",
  "administrator",
] as const;

export type Role = (typeof roles)[number];

/** Somebody who acts, with the roles held at the organisation that the record belongs to. */
export interface Actor {
  /** An opaque id. */
  readonly person: string;
  readonly roles: readonly Role[];
}

/** A role that somebody has at an organisation now. */
export interface Held {
  readonly role: Role;
  /** ODS code. */
  readonly organisation: string;
}

const words: Readonly<Record<Role, { readonly name: string; readonly may: string }>> = {
  reader: { name: "Reader", may: "reads what the organisation has written and was given to read" },
  contributor: { name: "Contributor", may: "writes, and answers what checkers ask" },
  checker: { name: "Checker", may: "checks what others wrote" },
  approver: { name: "Approver", may: "decides on what was checked, and signs it off" },
  "register-owner": { name: "Register owner", may: "keeps a register in order and publishes from it" },
  auditor: { name: "Auditor", may: "reads everything of the organisation, the log too, and changes nothing" },
  administrator: { name: "Administrator", may: "gives and ends roles, and writes nothing else" },
};

/** "Register owner". */
export function roleName(role: Role): string {
  return words[role].name;
}

/** What somebody in the role does, to go on a sentence: "checks what others wrote". */
export function roleMay(role: Role): string {
  return words[role].may;
}

/** True of the word for a role. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
