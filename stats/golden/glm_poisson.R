source("golden.R")
source("glm.R")
set.seed(45)
age <- round(rnorm(50), 2)
sex <- rep(0:1, 25)
x <- cbind("(Intercept)" = 1, age = age, sex = sex)
beds <- round(runif(50, 20, 400))
y <- rpois(50, exp(0.6 + 0.3 * age + 0.2 * sex))
stays <- rpois(50, beds * 0.1 * exp(0.2 * sex))
write_cases("glm_poisson",
  model("counts", poisson(), x, y), model("the constant alone", poisson(), x[, 1, drop = FALSE], y),
  model("beds as an offset", poisson(), x, stays, offset = log(beds)),
  model("a column twice", poisson(), cbind(x, again = 1 - x[, "sex"]), y),
  separated("no events at one level", poisson(), cbind(x, site = rep(c(1, 0, 0, 0, 0), 10)), y * rep(c(0, 1, 1, 1, 1), 10)))
