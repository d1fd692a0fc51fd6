source("golden.R")
# Method 10 of Newcombe 1998, made of R's score intervals. Tables of that paper: 56/70 - 48/80 is 0.0524 to 0.3339.
newcombe <- function(name, events, trials, other_events, other_trials, confidence = 0.95) {
  score <- function(x, n) suppressWarnings(prop.test(x, n, conf.level = confidence, correct = FALSE))$conf.int
  a <- mapply(score, events, trials)
  b <- mapply(score, other_events, other_trials)
  p <- events / trials
  q <- other_events / other_trials
  case(name, "stats::prop.test, Newcombe 1998 method 10",
       list(events = events, trials = trials, other_events = other_events, other_trials = other_trials,
            confidence = one(confidence)),
       list(difference = p - q, lower = p - q - sqrt((p - a[1, ])^2 + (b[2, ] - q)^2),
            upper = p - q + sqrt((a[2, ] - p)^2 + (q - b[1, ])^2)), rel = 1e-8)
}
write_cases("newcombe",
  newcombe("the paper's examples", c(56, 9, 6, 5, 0), c(70, 10, 7, 56, 10), c(48, 3, 2, 0, 0), c(80, 10, 7, 29, 20)),
  newcombe("large", c(4100, 30), c(96000, 50), c(8000, 45), c(210000, 100)),
  newcombe("wide", c(10, 0), c(10, 3), c(0, 3), c(20, 3), 0.998),
  refused("no trials", "stats::prop.test",
          list(events = 0, trials = 0, other_events = 1, other_trials = 2, confidence = one(0.95))))
