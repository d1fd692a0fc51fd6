import { afterAll, beforeAll, expect, test } from "vitest";
import { experienceAnswers } from "./experience-answers.ts";
import { type TriedTable, tryTable } from "./try-table.ts";

let tried: TriedTable;
beforeAll(async () => {
  tried = await tryTable(experienceAnswers, {
    "experience.csv": [
      "org,quarter,question,responses,positive,strongly_positive,invited",
      "SYN-T001,2026-27Q1,Again,30,24,12,50",
      "SYN-T001,2026-27Q2,Again,20,16,8,30",
      "SYN-T001,2026-27Q2,Asked of nobody who answered,0,0,0,12",
      "SYN-T001,2026-27Q2,Eight answers,8,8,,",
      "SYN-T001,2026-27Q1,Seven answers,4,3,1,9",
      "SYN-T001,2026-27Q2,Seven answers,3,3,1,5",
      "SYN-T001,2026-27Q1,Partly said,40,30,10,",
      "SYN-T001,2026-27Q2,Partly said,60,50,,90",
      "SYN-T001,2026-27Q1,Barely said,5,4,1,",
      "SYN-T001,2026-27Q2,Barely said,60,50,,90",
      "SYN-T001,2026-27Q1,Said of nobody,0,0,0,10",
      "SYN-T001,2026-27Q2,Said of nobody,20,10,,",
      "SYN-T001,2025-26Q4,Again,1000,0,0,1000",
      "SYN-T001,2026-27Q3,Again,1000,0,0,1000",
      "SYN-T002,2026-27Q1,Again,1000,0,0,1000",
    ],
  });
});
afterAll(() => tried?.close());

test("adds the quarters of the period and nobody else's, with Wilson's interval over all answers", async () => {
  const made = await tried.table();
  // 40 of 50 is 80%, Wilson 67.0% to 88.8%; 20 of 50 strongly; 80 asked.
  expect(made?.table.rows[0]).toEqual(["Again", "80%", "67% to 89%", "40%", "50", "80"]);
  expect(made?.table.rows).toHaveLength(7);
});

test("hides whatever fewer than 8 answers say, over all quarters together, and shows from 8 on", async () => {
  const made = await tried.table();
  const row = (question: string) => made?.table.rows.find(([first]) => first === question);
  expect(row("Seven answers")).toEqual(["Seven answers", "[c]", "[c]", "[c]", "[c]", "14"]);
  // All of 8: Wilson from 67.6%.
  expect(row("Eight answers")).toEqual(["Eight answers", "100%", "68% to 100%", "not supplied", "8", "not supplied"]);
});

test("takes each column from the quarters that give it, and says that what no quarter gives is not supplied", async () => {
  const made = await tried.table();
  const row = (question: string) => made?.table.rows.find(([first]) => first === question);
  // Agreed 80 of 100; strongly 10 of the 40 who answered in the quarter that says so; 60 of 90 in the one that says who was asked.
  expect(row("Partly said")).toEqual(["Partly said", "80%", "71% to 87%", "25%", "100", "90, of whom 60 answered"]);
  expect(row("Eight answers")?.slice(3)).toEqual(["not supplied", "8", "not supplied"]);
  expect(row("Said of nobody")).toEqual([
    "Said of nobody",
    "50%",
    "30% to 70%",
    "no answers",
    "20",
    "10, of whom 0 answered",
  ]);
});

test("logs what is hidden column by column, with its reason, and nothing else", async () => {
  const made = await tried.table();
  const small = (row: string, column: string) => ({ table: "What participants said", row, column, reason: "small" });
  expect(made?.hidden).toEqual([
    // 5 answered in the quarter that says how many agreed strongly; 65 less the 60 beside those asked would give it back.
    small("Barely said", "Agreed strongly"),
    { ...small("Barely said", "Asked"), reason: "would give back a small one" },
    small("Seven answers", "Agreed"),
    small("Seven answers", "95% interval"),
    small("Seven answers", "Agreed strongly"),
    small("Seven answers", "Answers"),
  ]);
  const marks = made?.table.rows.flatMap((cells) => cells.filter((cell) => cell === "[c]"));
  expect(marks).toHaveLength(made?.hidden.length ?? 0);
});

test("says that nobody answered, rather than 0%", async () => {
  expect((await tried.table())?.table.rows).toContainEqual([
    "Asked of nobody who answered",
    "no answers",
    "",
    "",
    "0",
    "12",
  ]);
});

test("is not there without answers in the period", async () => {
  expect(await tried.table("SYN-T003")).toBeNull();
});
