import type { BoardReport } from "../analysis/board-report/board-report.ts";
import type { Period } from "../domain/period.ts";
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
  /**
   * The board report of one organisation as it reported, policy as at the period's end; made once a build.
   * @throws Refusal where no file names the organisation
   */
  readonly report: (organisation: string, period: Period) => Promise<BoardReport>;
}
