const head =
  "PUBLICATION,EXTRACT_DATE,TYPE,SUB_ICB_LOCATION_CODE,ONS_SUB_ICB_LOCATION_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS";

/** A few lines of the national file of list sizes: day as "01OCT2025", practice, patients, and the sex where not of all. */
export function practiceListText(
  lines: readonly (readonly [day: string, code: string, patients: number | string, sex?: string])[],
): string {
  const typed = lines.map(
    ([day, code, patients, sex = "ALL"]) => `GP_PRAC_PAT_LIST,${day},GP,,,${code},,${sex},ALL,${patients}`,
  );
  return `${[head, ...typed].join("\n")}\n`;
}
