source("golden.R")
# The funnels the site draws, as the library makes them unless told: kind "shmi" and "rate" leave out floor(n / 10) units at
# each end; "proportion" draws the extremes in to the type-7 tenth and ninetieth hundredth. Limits at 95% and 99.8%.
spread <- function(z, w) {
  n <- length(z)
  tau2 <- (sum(z^2) - (n - 1)) / (sum(w) - sum(w^2) / sum(w))
  list(phi = mean(z^2), tau2 = max(0, tau2))
}
middle <- function(z) {
  cut <- floor(length(z) / 10)
  rank(z) > cut & rank(z) <= length(z) - cut
}
funnel <- function(name, kind, events, sizes) {
  if (kind == "proportion") {
    target <- sum(events) / sum(sizes)
    centre <- asin(sqrt(target))
    s <- 1 / (2 * sqrt(sizes))
    z <- (asin(sqrt(events / sizes)) - centre) / s
    ends <- quantile(z, c(0.1, 0.9))
    found <- spread(pmin(pmax(z, ends[1]), ends[2]), 1 / s^2)
    keep <- rep(TRUE, length(z))
    back <- function(y) sin(pmin(pmax(y, 0), pi / 2))^2
    values <- events / sizes
  } else {
    target <- 1
    centre <- 0
    expected <- if (kind == "rate") sizes * sum(events) / sum(sizes) else sizes
    s <- 1 / sqrt(expected)
    z <- ifelse(events == 0, -2, log(events / expected)) / s
    keep <- middle(z)
    found <- spread(z[keep], expected[keep])
    back <- exp
    values <- events / expected
  }
  limit <- function(p) back(centre + qnorm(p) * sqrt(s^2 + found$tau2))
  case(name, "Spiegelhalter 2005; SHMI methodology; stats::quantile",
       list(kind = one(kind), events = events, sizes = sizes),
       list(target = one(target), phi = one(found$phi), tau2 = one(found$tau2), values = values, z = z, kept = keep,
            lower95 = limit(0.025), upper95 = limit(0.975), lower998 = limit(0.001), upper998 = limit(0.999)))
}
set.seed(47)
expected <- round(exp(rnorm(34, 5, 0.8)), 2)
deaths <- rpois(34, expected * exp(rnorm(34, 0, 0.15)))
trials <- round(exp(rnorm(25, 5, 1))) + 5
seen <- rbinom(25, trials, plogis(rnorm(25, -0.8, 0.3)))
days <- round(exp(rnorm(28, 8, 0.7)))
falls <- replace(rpois(28, days * 0.006 * exp(rnorm(28, 0, 0.2))), 9, 0)
write_cases("funnel_site",
  funnel("SHMI form", "shmi", deaths, expected),
  funnel("SHMI form, no more than chance", "shmi", round(expected * c(1.02, 0.98)), expected),
  funnel("proportions", "proportion", seen, trials),
  funnel("proportions of nought and one", "proportion", c(0, 9, 12, 30, 41, 8), c(7, 9, 40, 88, 120, 31)),
  funnel("rates, one unit without events", "rate", falls, days))
