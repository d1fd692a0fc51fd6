source("people.R")
if (has("data.table")) {
  suppressPackageStartupMessages(library(data.table))
  setDTthreads(0)
  setDT(people)
  cells <- timed("grouping", add_up)
  tell("events", cells$events)
  tell("trials", cells$trials)
}
