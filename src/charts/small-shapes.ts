import { type Box, boxAround, type Flat } from "./outline.ts";

/** Shapes that are too small on the map beside each other, which a box of their own enlarges. */
export interface Cluster {
  /** Places in the list of shapes. */
  readonly members: readonly number[];
  readonly box: Box;
}

/** A shape whose shorter side is under this share of the map's longer one cannot be hit or its hatching read. */
const SMALL = 0.04;

/** Groups of small neighbours, at most 3 of them, the one with most members first. */
export function smallShapes(shapes: readonly Flat[]): readonly Cluster[] {
  const whole = boxAround(shapes);
  const side = Math.max(whole.width, whole.height);
  const small = shapes.flatMap((shape, place) => {
    const box = boxAround([shape]);
    return Math.min(box.width, box.height) < SMALL * side
      ? [{ members: [place], box: grown(box, SMALL * side * 0.6) }]
      : [];
  });
  let groups: Cluster[] = small;
  for (let before = -1; before !== groups.length; ) {
    before = groups.length;
    groups = joined(groups);
  }
  return groups
    .toSorted((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0))
    .slice(0, 3)
    .map(({ members }) => ({ members, box: boxAround(members.map((place) => shapes[place] ?? [])) }));
}

function joined(groups: readonly Cluster[]): Cluster[] {
  const after: Cluster[] = [];
  for (const group of groups) {
    const at = after.findIndex(({ box }) => touch(box, group.box));
    const other = after[at];
    if (other === undefined) after.push(group);
    else
      after[at] = {
        members: [...other.members, ...group.members].sort((a, b) => a - b),
        box: both(other.box, group.box),
      };
  }
  return after;
}

function grown({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by / 2, top: top - by / 2, width: width + by, height: height + by };
}

function touch(a: Box, b: Box): boolean {
  return (
    a.left <= b.left + b.width && b.left <= a.left + a.width && a.top <= b.top + b.height && b.top <= a.top + a.height
  );
}

function both(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
