source("golden.R")
source("glm.R")
set.seed(44)
age <- round(rnorm(60), 2)
sex <- rep(0:1, 30)
x <- cbind("(Intercept)" = 1, age = age, sex = sex)
y <- rbinom(60, 1, plogis(-0.4 + 0.8 * age + 0.5 * sex))
trials <- rpois(60, 8)
events <- rbinom(60, trials, plogis(-0.4 + 0.5 * age))
write_cases("glm_logistic",
  model("people one by one", binomial(), x, y), model("the constant alone", binomial(), x[, 1, drop = FALSE], y),
  model("cells, some empty", binomial(), x, events, n = trials),
  model("an offset", binomial(), x, y, offset = round(age / 2, 2)),
  model("a column twice", binomial(), cbind(x, again = 2 * x[, "age"]), y),
  separated("no events at one level", binomial(), cbind(x, site = rep(c(1, 0, 0, 0), 15)), y * rep(c(0, 1, 1, 1), 15)))
