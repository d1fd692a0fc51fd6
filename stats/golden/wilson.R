source("golden.R")
intervals <- function(name, x, n, confidence) {
  each <- function(give) mapply(give, x, n)
  # prop.test without its correction is Wilson's score interval.
  wilson <- each(function(x, n) suppressWarnings(prop.test(x, n, conf.level = confidence, correct = FALSE))$conf.int)
  exact <- each(function(x, n) binom.test(x, n, conf.level = confidence)$conf.int)
  case(name, "stats::prop.test(correct = FALSE); binom.test", list(x = x, n = n, confidence = one(confidence)),
       list(wilson_lower = wilson[1, ], wilson_upper = wilson[2, ], exact_lower = exact[1, ], exact_upper = exact[2, ]),
       rel = 1e-8)
}
write_cases("wilson",
  intervals("none, all and between", c(0, 1, 3, 7, 19, 20), rep(20, 6), 0.95),
  intervals("one trial", c(0, 1), c(1, 1), 0.95),
  intervals("large", c(108, 4100, 250000), c(237, 96000, 1e6), 0.95),
  intervals("wide", c(0, 12, 900), c(45, 200, 10000), 0.998),
  refused("more events than trials", "stats::binom.test", list(x = 11, n = 10, confidence = one(0.95))))
