/** What entries may be used for, and how they are cited. */
export const licenceWords =
  "Entries may be used again under the Open Government Licence v3.0. Cite as: Openward register of partnerships, entry and its version, with the day on which you read it.";
