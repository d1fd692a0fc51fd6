/** Which side of a distribution a probability is counted from. Small upper tails keep their digits only as "upper". */
export type Tail = "lower" | "upper";
