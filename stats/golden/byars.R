source("golden.R")
# Byar's formula, Breslow & Day 1987. At 0 the reference has no number below; the runner knows.
byars <- function(name, x, confidence) {
  z <- qnorm((1 + confidence) / 2)
  lower <- x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3
  upper <- (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3
  case(name, "Breslow & Day 1987", list(x = x, confidence = one(confidence)), list(lower = lower, upper = upper))
}
write_cases("byars",
  byars("small", 1:10, 0.95), byars("none", 0, 0.95), byars("large", c(25, 130, 4000, 1e6), 0.95),
  byars("wide", c(2, 40, 700), 0.998), refused("negative", "Breslow & Day 1987", list(x = -1, confidence = one(0.95))))
