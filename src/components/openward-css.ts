import { BASE_CSS } from "./css/base.ts";
import { CHARTS_CSS } from "./css/charts.ts";
import { COMPARE_CSS } from "./css/compare.ts";
import { DARK_CSS } from "./css/dark.ts";
import { FORMS_CSS } from "./css/forms.ts";
import { HOME_CSS } from "./css/home.ts";
import { INDICATOR_CSS } from "./css/indicator.ts";
import { ORGANISATION_CSS } from "./css/organisation.ts";
import { PACK_CSS } from "./css/pack.ts";
import { PRINT_CSS } from "./css/print.ts";
import { RECEIPT_CSS } from "./css/receipt.ts";
import { SCRIPT_CSS } from "./css/script.ts";
import { SEARCH_CSS } from "./css/search.ts";
import { SIGNALS_CSS } from "./css/signals.ts";
import { TABLES_CSS } from "./css/tables.ts";
import { TOUCH_CSS } from "./css/touch.ts";
import { VIEW_BAR_CSS } from "./css/view-bar.ts";

/** Our own rules, after the design system's, in the order in which they must come. Kept as text so that they travel with the code that uses them. */
export const OPENWARD_CSS = [
  BASE_CSS,
  TABLES_CSS,
  CHARTS_CSS,
  PACK_CSS,
  ORGANISATION_CSS,
  HOME_CSS,
  VIEW_BAR_CSS,
  SEARCH_CSS,
  COMPARE_CSS,
  SIGNALS_CSS,
  INDICATOR_CSS,
  RECEIPT_CSS,
  SCRIPT_CSS,
  FORMS_CSS,
  TOUCH_CSS,
  DARK_CSS,
  PRINT_CSS,
].join("");
