# The people of bench/people.ts, and logistic models of them on the cells they fall into.
source("measure.R")
names <- c("age", "sex", "month", "admission", "comorbidity", "deprivation", "year")
people <- as.data.frame(c(setNames(lapply(names, bytes), names), list(died = bytes("died"))))

add_up <- function() {
  people[, .(events = sum(died), trials = .N), keyby = names]
}

fit_cells <- function(cells) {
  frame <- as.data.frame(cells)
  frame[names] <- lapply(frame[names], factor)
  glm(reformulate(names, "cbind(events, trials - events)"), family = binomial, data = frame)
}

on_cells <- function() {
  if (!has("data.table")) return(invisible())
  suppressPackageStartupMessages(library(data.table))
  setDTthreads(0)
  setDT(people)
  fit <- timed("grouped", function() fit_cells(add_up()))
  cells <- add_up()
  timed("cells", function() fit_cells(cells))
  tell("cell_coefficients", coef(fit))
  tell("cell_errors", sqrt(diag(vcov(fit))))
}
