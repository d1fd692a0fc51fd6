import type { BoardReport } from "../analysis/board-report/board-report.ts";
import type { ExplainedFigure, FigureQuestion } from "../analysis/explain/explain-figure.ts";
import type { PeerChoice } from "../analysis/peers/peer-choice.ts";
import type { Period } from "../domain/period.ts";
import type { Units } from "../domain/units.ts";
import type { Facts } from "../store/database.ts";
import type { ReceivedReader } from "../store/received-rows.ts";
import type { Overview } from "./overview.ts";
import type { View } from "./view.ts";

/** What a page may read: one build, whole, and the definitions. */
export interface Readers {
  readonly facts: Facts;
  readonly units: Units;
  readonly buildId: string;
  readonly synthetic: boolean;
  /** The newest checkpoint of the log in one line; left out or null where none was made. */
  readonly checkpoint?: string | null;
  /** Today, ISO: what is late or overdue depends on it. */
  readonly today: string;
  /**
   * The board report of one organisation; made once a build and kept for some time.
   * @param view as reported and policy as at the period's end where left out
   * @param peers with whom it is compared; the usual peers where left out
   * @throws Refusal where no file names the organisation, or the peers cannot be told
   */
  readonly report: (organisation: string, period: Period, view?: View, peers?: PeerChoice) => Promise<BoardReport>;
  /**
   * Where one figure comes from, in the structure asked for.
   * @throws Refusal where no file names the organisation, or the period is none
   */
  readonly explain: (question: FigureQuestion) => Promise<ExplainedFigure>;
  /** Reads lines of the kept input files; `quotesLines` says of which files a page may show them. */
  readonly received: ReceivedReader;
  /** True where the site is shown within the organisation whose extracts these are, and may quote them. */
  readonly inside: boolean;
  /** The reports of all trusts and boards for the newest half-year, as many as are ready. */
  readonly overview: () => Promise<Overview>;
}
