source("measure.R")
counts <- doubles("counts")
populations <- doubles("populations")
weights <- doubles("weights")

# A column for each area. Dobson's interval on Byar's limits for the total.
rates <- function() {
  x <- matrix(counts, nrow = length(weights))
  n <- matrix(populations, nrow = length(weights))
  total <- colSums(x)
  rate <- colSums(weights * x / n) / sum(weights)
  stretch <- sqrt(colSums((weights / n)^2 * x) / total) / sum(weights)
  z <- qnorm(0.975)
  lower <- total * (1 - 1 / (9 * total) - z / (3 * sqrt(total)))^3
  upper <- (total + 1) * (1 - 1 / (9 * (total + 1)) + z / (3 * sqrt(total + 1)))^3
  list(rate = rate, lower = rate + stretch * (lower - total), upper = rate + stretch * (upper - total))
}

made <- timed("dsr", rates)
tell("rates", made$rate)
tell("limits", c(made$lower, made$upper))
