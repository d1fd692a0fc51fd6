# The same four analyses as bench/analyses.ts, as an analyst would write them in R: funnels in the manner of FunnelPlotR
# (standardised ratios trimmed, proportions and rates with additive over-dispersion) and XmR charts in the manner of
# NHSRplotthedots. Prints the seconds that each takes, the middle of some rounds, reading left out.
suppressPackageStartupMessages(library(data.table))
args <- commandArgs(trailingOnly = TRUE)
units <- fread(args[1])
series <- fread(args[2])
z95 <- 1.959964
z998 <- 3.090232

tau2_of <- function(z, w) {
  n <- length(z)
  phi <- mean(z^2)
  if (n * phi < n - 1) return(0)
  max(0, (n * phi - (n - 1)) / (sum(w) - sum(w^2) / sum(w)))
}

trimmed <- function(z) {
  k <- floor(0.1 * length(z))
  rank(z, ties.method = "first") > k & rank(-z, ties.method = "first") > k
}

ratio_funnel <- function(o, e) {
  y <- log(o / e); s <- 1 / sqrt(e); z <- y / s
  keep <- trimmed(z)
  tau2 <- tau2_of(z[keep], 1 / s[keep]^2)
  lim <- function(k) list(exp(-k * sqrt(tau2 + 1 / e)), exp(k * sqrt(tau2 + 1 / e)))
  l95 <- lim(z95); l998 <- lim(z998)
  list(r = o / e, ll95 = l95[[1]], ul95 = l95[[2]], ll998 = l998[[1]], ul998 = l998[[2]],
       outside = o / e < l998[[1]] | o / e > l998[[2]])
}

proportion_funnel <- function(o, n) {
  target <- asin(sqrt(sum(o) / sum(n)))
  y <- asin(sqrt(o / n)); s <- 1 / (2 * sqrt(n)); z <- (y - target) / s
  q <- quantile(z, c(0.1, 0.9)); z <- pmin(pmax(z, q[1]), q[2])
  tau2 <- tau2_of(z, 1 / s^2)
  lim <- function(k) list(sin(target - k * sqrt(s^2 + tau2))^2, sin(target + k * sqrt(s^2 + tau2))^2)
  l95 <- lim(z95); l998 <- lim(z998)
  list(r = o / n, ll95 = l95[[1]], ul95 = l95[[2]], ll998 = l998[[1]], ul998 = l998[[2]],
       outside = o / n < l998[[1]] | o / n > l998[[2]])
}

rate_funnel <- function(o, d) ratio_funnel(pmax(o, 0.5), d * sum(o) / sum(d))

runs_of <- function(flag, len) {
  r <- rle(flag)
  rep(r$values & r$lengths >= len, r$lengths)
}

xmr <- function(y, fix = 24) {
  n <- length(y)
  base <- y[seq_len(min(fix, n))]
  m <- mean(base)
  mr <- mean(abs(diff(base)))
  lpl <- m - 2.66 * mr; upl <- m + 2.66 * mr
  side <- sign(y - m)
  shift <- runs_of(side == 1, 7) | runs_of(side == -1, 7)
  d <- sign(diff(y))
  up <- runs_of(d == 1, 6); down <- runs_of(d == -1, 6)
  trend <- c(FALSE, up | down) | c(up | down, FALSE)
  near <- ifelse(y > m + 2 / 3 * (upl - m) & y <= upl, 1, ifelse(y < m - 2 / 3 * (m - lpl) & y >= lpl, -1, 0))
  two <- rep(FALSE, n)
  for (i in 3:n) {
    w <- (i - 2):i
    if (abs(sum(side[w])) == 3 && sum(abs(near[w])) >= 2) two[w[near[w] != 0]] <- TRUE
  }
  outside <- y > upl | y < lpl
  list(mean = m, lpl = lpl, upl = upl, outside = outside, shift = shift, trend = trend, two = two)
}

rounds <- as.integer(args[3])
timed <- function(name, work) cat(name, median(replicate(rounds, system.time(work())[["elapsed"]])), "\n")
timed("ratio", function() units[, ratio_funnel(events, expected), by = indicator])
timed("proportion", function() units[, proportion_funnel(events, trials), by = indicator])
timed("rate", function() units[, rate_funnel(events, exposure), by = indicator])
timed("xmr", function() series[, xmr(value), by = .(indicator, unit)])
