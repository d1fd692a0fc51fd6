import { defineIndicator } from "../../../domain/indicator.ts";
import { sql } from "../../../domain/sql.ts";

export const e09 = defineIndicator({
  id: "E09",
  name: "Trial results reported when due",
  question:
    "Of the trials that we sponsor and whose results are due, how many have put their results in the public register?",
  matters:
    "People took part so that something would be learnt; a result that is not made public cannot be used by anybody.",
  theme: "patients",
  unit: "%",
  digits: 0,
  levels: ["trust"],
  betterWhen: "higher",
  sources: ["eu_tracker_nhs"],
  every: "month",
  funnel: "proportion",
  guards: [{ indicator: "DQ1", shows: "whether dates were changed afterwards" }],
  caveats: [
    "Covers trials of medicines in the EU clinical trials register, as the EU Trials Tracker counts them; other registers are not in it.",
    "A trial is due 12 months after the end date in the register; a wrong or missing end date changes what is due.",
    "A sponsor that shares a name with a university and has no code of its own is not counted for the trust.",
    "The figure is for the sponsor, whichever sites took part.",
  ],
  gaming: "Entering a late end date, so that results are not yet due.",
  owner: "Head of research governance",
  reviewed: "2026-11-01",
  reviewDue: "2027-11-01",
  source: "Catalogue E09 in its EU register form; EU Trials Tracker, Bennett Institute",
  methods: [
    {
      version: "1",
      kind: "proportion",
      numerator: "Due trials with results in the EU register",
      denominator: "Trials whose results are due in the EU register on the day of the snapshot",
      counts: sql`
        select
          code as organisation,
          strftime(snapshot, '%Y-%m') as period,
          sum(reported)::double as n,
          sum(due)::double as d
        from eu_tracker_nhs
        where code is not null
        group by code, snapshot
        having sum(due) > 0`,
      rows: sql`
        select
          code as organisation,
          strftime(snapshot, '%Y-%m') as period,
          file_id,
          line,
          'numerator and denominator' as counted_in
        from eu_tracker_nhs
        where code is not null
          and due > 0`,
    },
  ],
});
