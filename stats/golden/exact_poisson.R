source("golden.R")
exact <- function(name, x, exposure, confidence) {
  limits <- vapply(x, function(x) poisson.test(x, conf.level = confidence)$conf.int[1:2], c(0, 0)) / exposure
  case(name, "stats::poisson.test", list(x = x, exposure = one(exposure), confidence = one(confidence)),
       list(lower = limits[1, ], upper = limits[2, ]))
}
write_cases("exact_poisson",
  exact("none to ten", 0:10, 1, 0.95), exact("large", c(99, 1234, 50000), 1, 0.95), exact("wide", c(0, 1, 30), 1, 0.998),
  exact("for each of 250 beds", c(0, 4, 61), 250, 0.95))
