/** What every file that the registers of this program give to a build has in common. */
export const registerExport = {
  publisher: "The public register of the organisations that use Openward",
  licence: "Open Government Licence v3.0",
  kind: "published",
  formats: ["csv"],
  header: true,
} as const;
