/** What a person may be within an organisation; a person may be several. */
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

/** Somebody who acts, with the roles held in the organisation that the record belongs to. */
export interface Actor {
  /** An opaque id. */
  readonly person: string;
  readonly roles: readonly Role[];
}
