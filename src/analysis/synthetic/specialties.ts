/** The 30 specialties of the NIHR, in the names listed by UKCRC. */
export const specialties: readonly string[] = [
  "Ageing",
  "Anaesthesia, perioperative medicine and pain",
  "Cancer",
  "Cardiovascular disease",
  "Children",
  "Critical care",
  "Dementias and neurodegeneration",
  "Dermatology",
  "Diabetes",
  "Ear, nose and throat",
  "Gastroenterology",
  "Genetics",
  "Haematology",
  "Health services and delivery research",
  "Hepatology",
  "Infectious diseases and microbiology",
  "Injuries and emergencies",
  "Mental health",
  "Metabolic and endocrine disorders",
  "Musculoskeletal disorders",
  "Neurological disorders",
  "Ophthalmology",
  "Oral and dental health",
  "Primary care",
  "Public health",
  "Renal disorders",
  "Reproductive health and childbirth",
  "Respiratory disorders",
  "Stroke",
  "Surgery",
];

export type TrustType = "acute" | "specialist" | "mental health" | "community" | "ambulance";

const provided: Readonly<Record<TrustType, readonly string[] | null>> = {
  acute: null,
  specialist: ["Cancer", "Haematology", "Genetics", "Surgery", "Children", "Cardiovascular disease"],
  "mental health": [
    "Mental health",
    "Dementias and neurodegeneration",
    "Ageing",
    "Health services and delivery research",
    "Public health",
    "Children",
    "Neurological disorders",
  ],
  community: [
    "Primary care",
    "Ageing",
    "Public health",
    "Health services and delivery research",
    "Musculoskeletal disorders",
    "Stroke",
    "Diabetes",
    "Oral and dental health",
  ],
  ambulance: [
    "Injuries and emergencies",
    "Critical care",
    "Stroke",
    "Cardiovascular disease",
    "Health services and delivery research",
  ],
};

/** What general practices and pharmacies take part in. */
export const primaryCareSpecialties: ReadonlySet<string> = new Set([
  "Primary care",
  "Diabetes",
  "Respiratory disorders",
  "Cardiovascular disease",
  "Mental health",
  "Public health",
  "Musculoskeletal disorders",
  "Infectious diseases and microbiology",
]);

/** The specialties a type of trust provides; null where it provides all. */
export function providedBy(trustType: TrustType): ReadonlySet<string> | null {
  const list = provided[trustType];
  return list === null ? null : new Set(list);
}
