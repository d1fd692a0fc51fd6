source("golden.R")
katz <- function(name, events, trials, other_events, other_trials, confidence = 0.95) {
  ratio <- (events / trials) / (other_events / other_trials)
  reach <- qnorm((1 + confidence) / 2) * sqrt(1 / events - 1 / trials + 1 / other_events - 1 / other_trials)
  case(name, "Katz et al 1978",
       list(events = events, trials = trials, other_events = other_events, other_trials = other_trials,
            confidence = one(confidence)),
       list(ratio = ratio, lower = ratio * exp(-reach), upper = ratio * exp(reach)))
}
write_cases("katz",
  katz("small and large", c(12, 1, 56, 4100), c(200, 9, 70, 96000), c(900, 3, 48, 8000), c(10000, 12, 80, 210000)),
  katz("everybody in both", 10, 10, 20, 20), katz("wide", c(12, 40), c(200, 90), c(900, 31), c(10000, 85), 0.998),
  refused("no events", "Katz et al 1978",
          list(events = 0, trials = 9, other_events = 3, other_trials = 12, confidence = one(0.95))))
