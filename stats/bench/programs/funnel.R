source("measure.R")
observed <- doubles("observed")
expected <- doubles("expected")

funnel <- function(o, e) {
  n <- length(o)
  z <- sqrt(e) * log(o / e)
  cut <- floor(0.1 * n)
  place <- rank(z, ties.method = "first")
  keep <- place > cut & place <= n - cut
  m <- sum(keep)
  phi <- mean(z[keep]^2)
  w <- e[keep]
  tau2 <- if (m * phi < m - 1) 0 else (m * phi - (m - 1)) / (sum(w) - sum(w^2) / sum(w))
  s <- sqrt(tau2 + 1 / e)
  near <- qnorm(0.975) * s
  far <- qnorm(0.999) * s
  limits <- c(exp(-near), exp(near), exp(-far), exp(far))
  list(limits = limits, phi = phi, tau2 = tau2, outside = abs(log(o / e)) > far)
}

made <- timed("funnel", function() funnel(observed, expected))
tell("limits", made$limits)
tell("spread", c(made$phi, made$tau2))
tell("outside", made$outside)
