import { csvText } from "../../../publish/board-pack/csv.ts";
import { standsAt } from "../../../registers/transfers/transfer-records.ts";
import { defineDesk } from "../../desk.ts";
import { registerCitation, registerLicence } from "../../register-licence.ts";
import { ledgerAsked } from "../../transfers/ledger-of.ts";
import { reasonWords, viewWords } from "../../transfers/transfer-words.ts";

const columns =
  "organisation,year,company,category,ledger_gbp,company_return_gbp,public_download_gbp,ledger_beside_return,ledger_beside_download,purpose,recipient_view,disputed,changed_since_publication,addresses,citation,licence".split(
    ",",
  );

/** The three columns of an organisation and year for a spreadsheet; every line carries citation and licence. */
export const ledgerFile = defineDesk({
  path: "/transfers/of/:organisation/:year/transfers.csv",
  tryAt: "/transfers/of/SYN-T001/2025/transfers.csv",
  tryAs: "kay",
  show: async (desk, request) => {
    const { organisation, year, rows } = await ledgerAsked(desk, request);
    const citation = registerCitation(`transfers of value to ${organisation} in ${year}`, {
      today: desk.today,
      synthetic: desk.readers?.synthetic === true,
    });
    const pounds = (lines: readonly { readonly pence: number }[]) =>
      lines.length === 0 ? null : lines.reduce((sum, { pence }) => sum + pence, 0) / 100;
    const cells = rows.map((row) => {
      const standing = row.transfers.map((kept) => standsAt(kept, desk.now));
      return [
        organisation,
        year,
        row.companyName,
        row.category,
        pounds(row.ours),
        pounds(row.companyReturn),
        pounds(row.publicDownload),
        reasonWords(row.againstReturn),
        reasonWords(row.againstDownload),
        row.purposes.length === 0 ? "not stated by company" : row.purposes.join("; "),
        row.transfers.map(viewWords).join("; "),
        standing.some((each) => (each?.openDisputes.length ?? 0) > 0) ? "yes" : "no",
        standing.some((each) => each?.changedSincePublication === true) ? "yes" : "no",
        row.transfers.map(({ id }) => `/transfers/record/${id}`).join("; "),
        citation,
        registerLicence,
      ];
    });
    const name = /^[A-Z0-9-]{2,20}$/.test(organisation) ? `transfers-${organisation}-${year}.csv` : "transfers.csv";
    return { type: "text/csv; charset=utf-8", name, body: `\ufeff${csvText(columns, cells)}` };
  },
});
