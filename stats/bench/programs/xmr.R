source("measure.R")
series <- matrix(doubles("series"), nrow = 36)

runs_of <- function(flag, length) {
  runs <- rle(flag)
  rep(runs$values & runs$lengths >= length, runs$lengths)
}

xmr <- function(y) {
  n <- length(y)
  m <- mean(y)
  range <- mean(abs(diff(y)))
  lower <- m - 2.66 * range
  upper <- m + 2.66 * range
  # Differences that are rounding alone are none.
  side <- ifelse(abs(y - m) < 1e-10 * max(abs(y)), 0, sign(y - m))
  shift <- runs_of(side == 1, 7) | runs_of(side == -1, 7)
  step <- sign(diff(y))
  rises <- runs_of(step == 1, 6)
  falls <- runs_of(step == -1, 6)
  trend <- c(FALSE, rises | falls) | c(rises | falls, FALSE)
  near <- (y > m + 2 / 3 * (upper - m) & y <= upper) | (y < m - 2 / 3 * (m - lower) & y >= lower)
  two <- rep(FALSE, n)
  for (i in 3:n) {
    w <- (i - 2):i
    if (abs(sum(side[w])) == 3 && sum(near[w]) >= 2) two[w[near[w]]] <- TRUE
  }
  list(mean = rep(m, n), lower = rep(lower, n), upper = rep(upper, n),
       outside = y > upper | y < lower, shift = shift, trend = trend, two = two)
}

made <- timed("xmr", function() lapply(seq_len(ncol(series)), function(s) xmr(series[, s])))
column <- function(key) unlist(lapply(made, `[[`, key))
tell("lines", c(column("mean"), column("lower"), column("upper")))
tell("rules", c(column("outside"), column("shift"), column("trend"), column("two")))
