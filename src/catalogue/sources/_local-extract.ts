/** What every extract of an organisation's own systems has in common. */
export const localExtract = {
  publisher: "The organisation that supplies it",
  licence: "The supplying organisation's own data; not for publication as it stands",
  kind: "local",
  formats: ["csv"],
  header: true,
} as const;
