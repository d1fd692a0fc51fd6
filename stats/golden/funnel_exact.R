source("golden.R")
p <- c(0.001, 0.025, 0.975, 0.999)
# Spiegelhalter 2005: the smallest r with F(r) >= p, taken back by how far F(r) overshoots.
exact <- function(name, distribution, target, size) {
  poisson <- distribution == "poisson"
  q <- function(p) if (poisson) qpois(p, target * size) else qbinom(p, size, target)
  cdf <- function(r) if (poisson) ppois(r, target * size) else pbinom(r, size, target)
  smooth <- function(p) {
    r <- q(p)
    pmax(0, (r - (cdf(r) - p) / (cdf(r) - cdf(r - 1))) / size)
  }
  keys <- c("p001", "p025", "p975", "p999")
  case(name, "stats::qpois, qbinom; Spiegelhalter 2005",
       list(distribution = one(distribution), target = one(target), precision_n_or_expected = size, probs = p),
       list(interpolated = setNames(lapply(p, smooth), keys), discrete = setNames(lapply(p, function(p) q(p) / size), keys)),
       rel = 1e-8, abs = 1e-12)
}
write_cases("funnel_exact",
  exact("ratio", "poisson", 1, c(1, 3, 10, 47.5, 300, 5000)), exact("rate", "poisson", 0.0123, c(100, 2500, 80000)),
  exact("one in eleven", "binomial", 0.09, c(10, 50, 400, 6000)), exact("nearly all", "binomial", 0.97, c(20, 300)))
