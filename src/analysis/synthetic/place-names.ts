import type { RandomStream } from "./random-stream.ts";

const firsts =
  "Brackle Thessel Quill Oxen Tarn Yarrow Marrow Wexen Thrup Sallow Hessel Corm Pellin Ockle Skelder Tolver Umber Vellan Wither Brindle " +
  "Cawl Dunsel Esker Fallow Gorren Hawkin Inglen Jarrol Kestle Lorrim Murren Nettle Orrin Pinnock Ravel Stannin Tressel Ulver Wrenning Zennor";
const lasts =
  "moor mere holt dale fell stead beck combe wick vale thorpe bourne march garth shaw croft hollow rigg water leigh cross down bank side";

/** Made-up places in an order of chance: no town, and no body of the NHS, is called so. */
export function placeNames(random: RandomStream): string[] {
  const places = firsts.split(" ").flatMap((first) => lasts.split(" ").map((last) => first + last));
  for (let i = places.length - 1; i > 0; i--) {
    const j = random.whole(0, i);
    const here = places[i];
    const there = places[j];
    if (here === undefined || there === undefined) continue;
    places[i] = there;
    places[j] = here;
  }
  return places;
}

const practiceKinds = [
  "Surgery",
  "Medical Centre",
  "Health Centre",
  "Family Practice",
  "Group Practice",
  "Medical Practice",
];
const pharmacyKinds = [
  "Pharmacy",
  "Chemist",
  "High Street Pharmacy",
  "Village Pharmacy",
  "Healthcare Pharmacy",
  "Late Night Pharmacy",
];

/** The name of the nth practice: places first, then the same places with another word. */
export function practiceName(places: readonly string[], nth: number): string {
  return `${at(places, nth)} ${at(practiceKinds, Math.floor(nth / places.length) + nth)}`;
}

/** The name of the nth pharmacy. */
export function pharmacyName(places: readonly string[], nth: number): string {
  const owner = nth % 7 === 3 ? `${at(places, nth * 3 + 1)} & Sons, ` : "";
  return `${owner}${at(places, nth)} ${at(pharmacyKinds, Math.floor(nth / places.length) + nth)}`;
}

function at(list: readonly string[], i: number): string {
  return list[i % list.length] ?? "";
}
