import { placeNames } from "./place-names.ts";
import { bunchedTrusts, spreadTrusts } from "./plants/gf8-payment-threshold.ts";
import { randomStream } from "./random-stream.ts";
import type { TrustType } from "./specialties.ts";
import { plainPlan, type TrustPlan } from "./trust-plan.ts";
import { drawnProfile, steadyProfile } from "./trust-profile.ts";
import type { World } from "./world.ts";

// The ten with a story, and the four of the worked example of a merger.
const known: readonly (readonly [code: string, name: string, type: TrustType])[] = [
  ["SYN-T001", "Ashvale University Hospitals NHS Trust", "acute"],
  ["SYN-T002", "Brackenmoor Hospitals NHS Foundation Trust", "acute"],
  ["SYN-T003", "Oxenfell, Tarnwick and Quillmere NHS Trust", "acute"],
  ["SYN-T004", "St Elvane's Hospitals NHS Foundation Trust", "acute"],
  ["SYN-T005", "Marrowdale Teaching Hospitals NHS Trust", "acute"],
  ["SYN-T006", "Wexenholt University Hospitals NHS Foundation Trust", "acute"],
  ["SYN-T007", "Thrupley and Yarrowbeck NHS Trust", "acute"],
  ["SYN-T008", "Cormwater General Hospitals NHS Foundation Trust", "acute"],
  ["SYN-T009", "Skeldermarch Hospitals NHS Trust", "acute"],
  ["SYN-T010", "Vellanshaw and Umbercombe NHS Foundation Trust", "acute"],
  ["SYN-T901", "Jarrolmere Hospitals NHS Trust", "acute"],
  ["SYN-T902", "Kestlewick Infirmary NHS Trust", "acute"],
  ["SYN-T903", "Inglenstead District NHS Trust", "acute"],
  ["SYN-T910", "Jarrolmere and Kestlewick NHS Trust", "acute"],
];

/** Code of the nth board, from 1. */
export function boardCode(nth: number): string {
  return `SYN-I${String(nth).padStart(2, "0")}`;
}

/** The name of a board, by where it is in the order of places. */
export function boardName(places: readonly string[], nth: number): string {
  const one = places[nth * 2] ?? "";
  const other = places[nth * 2 + 1] ?? "";
  return nth % 5 === 2
    ? `NHS ${one}, ${other} and Vale Integrated Care Board`
    : `NHS ${one} and ${other} Integrated Care Board`;
}

/**
 * The trusts of the world with what they are like before anything is planted. Those of the first board carry the stories; the second
 * and third board hold only small trusts, so that what is planted in their practices is not drowned.
 */
export function trustRoster(world: World, places: readonly string[]): TrustPlan[] {
  const plans = known.map(([code, name, trustType]) =>
    plainPlan({ code, name, trustType, board: code === "SYN-T903" ? boardCode(2) : boardCode(1) }, steadyProfile()),
  );
  for (const [nth, [codes, board]] of (
    [
      [bunchedTrusts, 2],
      [spreadTrusts, 3],
    ] as const
  ).entries())
    for (const [i, code] of codes.entries()) {
      const name = `${places[100 + nth * 12 + i]} Community Services NHS Trust`;
      const small = { ...steadyProfile(), clinicalWte: 900 + 40 * i, openSites: 0 };
      plans.push(plainPlan({ code, name, trustType: "community", board: boardCode(board) }, small));
    }
  for (let i = 0; i < world.drawnTrusts; i++) {
    const code = `SYN-T${String(11 + i).padStart(3, "0")}`;
    const nth = i % 40;
    plans.push(drawnTrust(world, places, code, i, nth === 0 ? boardCode(1) : boardCode(3 + nth)));
  }
  const former = world.drawnTrusts === 0 ? 0 : 30;
  for (let i = 0; i < former; i++)
    plans.push(drawnTrust(world, places, `SYN-T${301 + i}`, world.drawnTrusts + i, boardCode(4 + (i % 39)), "acute"));
  return plans;
}

function drawnTrust(
  world: World,
  places: readonly string[],
  code: string,
  nth: number,
  board: string,
  type?: TrustType,
): TrustPlan {
  const trustType = type ?? typeOf(nth);
  const random = randomStream(world.seed, `profile ${code}`);
  const one = places[200 + 2 * nth] ?? "";
  const name = trustName(trustType, one, places[201 + 2 * nth] ?? "", nth);
  return plainPlan({ code, name, trustType, board }, drawnProfile(trustType, random));
}

function typeOf(nth: number): TrustType {
  const turn = nth % 42;
  if (turn % 4 === 3) return "mental health";
  if (turn === 9 || turn === 22 || turn === 37) return "specialist";
  return turn === 30 ? "ambulance" : "acute";
}

function trustName(type: TrustType, one: string, other: string, nth: number): string {
  const form = nth % 3 === 0 ? "NHS Trust" : "NHS Foundation Trust";
  const kinds: Readonly<Record<TrustType, readonly string[]>> = {
    acute: [
      `${one} Hospitals`,
      `${one} and ${other} University Hospitals`,
      `${one}, ${other} and District`,
      `${one} General`,
    ],
    specialist: [`${one} Heart and Lung Hospital`, `${one} Cancer Institute`, `${one} Orthopaedic Hospital`],
    "mental health": [`${one} and ${other} Partnership`, `${one} Mental Health and Care`],
    community: [`${one} Community Services`],
    ambulance: [`${one} and ${other} Ambulance Service`],
  };
  const list = kinds[type];
  return `${list[nth % list.length]} ${form}`;
}

/** Places for names, in an order that belongs to the seed; those with a story of their own are left out. */
export function placesFor(world: World): string[] {
  const used = new Set(known.flatMap(([, name]) => name.split(/[ ,]+/)));
  return placeNames(randomStream(world.seed, "places")).filter((place) => !used.has(place));
}
