import type { Cell } from "./csv-line.ts";
import { type Day, day, dayText, firstDay } from "./months.ts";
import { pharmacyName, practiceName } from "./place-names.ts";
import { type RandomStream, randomStream } from "./random-stream.ts";
import { boardCode } from "./roster.ts";
import type { World } from "./world.ts";

/** A general practice or a community pharmacy. */
export interface CommunityBody {
  readonly code: string;
  readonly name: string;
  readonly kind: "GP PRACTICE" | "PHARMACY";
  readonly board: string;
  readonly opensOn: Day;
  readonly closesOn: Day | null;
}

/** The practices of the world: 30 of the first board, 45 each of the second and third, the rest over all but those two. */
export function practicesOf(world: World, places: readonly string[]): CommunityBody[] {
  const random = randomStream(world.seed, "practices");
  return numbered(world, world.practices).map((closed, i) => {
    const board = i < 30 ? 1 : i < 75 ? 2 : i < 120 ? 3 : otherBoard(i, world.boards);
    return {
      code: `SYN-P${String(i + 1).padStart(4, "0")}`,
      name: practiceName(places, i),
      kind: "GP PRACTICE",
      board: boardCode(board),
      // Those with something planted are there throughout.
      ...life(world, closed, i >= 30 && i < 120, random),
    };
  });
}

/** The pharmacies of the world, spread over its boards. */
export function pharmaciesOf(world: World, places: readonly string[]): CommunityBody[] {
  const random = randomStream(world.seed, "pharmacies");
  return numbered(world, world.pharmacies).map((closed, i) => ({
    code: `SYN-F${String(i + 1).padStart(4, "0")}`,
    name: pharmacyName(places, i),
    kind: "PHARMACY",
    board: boardCode(1 + (i % world.boards)),
    ...life(world, closed, false, random),
  }));
}

/** One entry for each body: false for those open at the end, then true for those that closed, nine in a thousand a year. */
function numbered(world: World, open: number): boolean[] {
  const closed = Math.ceil(open * 0.009 * yearsOf(world));
  return Array.from({ length: open + closed }, (_, i) => i >= open);
}

function yearsOf({ firstMonth, lastMonth }: World): number {
  return (lastMonth - firstMonth + 1) / 12;
}

function otherBoard(i: number, boards: number): number {
  const nth = i % (boards - 2);
  return nth === 0 ? 1 : nth + 3;
}

function life(
  world: World,
  closed: boolean,
  throughout: boolean,
  random: RandomStream,
): Pick<CommunityBody, "opensOn" | "closesOn"> {
  const within = (): Day => firstDay(random.whole(world.firstMonth + 3, world.lastMonth - 3)) + random.whole(0, 27);
  const opened = !throughout && !closed && random.chance(0.008 * yearsOf(world));
  return {
    opensOn: opened ? within() : day("1995-04-01") + 30 * random.whole(0, 190),
    closesOn: closed ? within() : null,
  };
}

/** Cells of a line of organisations.csv. */
export function communityCells({ code, name, kind, board, opensOn, closesOn }: CommunityBody): Cell[] {
  const end = closesOn === null ? null : dayText(closesOn);
  return [code, name, kind, "England", board, dayText(opensOn), end, dayText(opensOn), end, null];
}
