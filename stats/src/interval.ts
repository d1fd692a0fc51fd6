/** Two bounds in the unit of the number they belong to; `lower` is never above `upper`. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
