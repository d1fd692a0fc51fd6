import type { Units } from "../domain/units.ts";
import type { Facts } from "../store/database.ts";

/** What a page may read: one build, whole, and the definitions. */
export interface Readers {
  readonly facts: Facts;
  readonly units: Units;
  readonly buildId: string;
  readonly synthetic: boolean;
  /** Today, ISO: what is late or overdue depends on it. */
  readonly today: string;
}
