source("measure.R")
estimates <- doubles("estimates")
errors <- doubles("standardErrors")
given <- matrix(doubles("draws"), nrow = length(estimates))

summarise <- function(draws) {
  ranks <- apply(draws, 2, rank)
  rbind(rowMeans(ranks), apply(ranks, 1, quantile, probs = c(0.025, 0.5, 0.975), names = FALSE))
}

made <- timed("given", function() summarise(given))
tell("given", made)
set.seed(1)
made <- timed("drawn", function() summarise(matrix(rnorm(length(given), estimates, errors), nrow = length(estimates))))
tell("drawn", made[1, ])
