source("golden.R")
suppressPackageStartupMessages(library(survival))
test <- function(name, time, status, group, strata = NULL, rho = 0) {
  fit <- if (is.null(strata)) survdiff(Surv(time, status) ~ group, rho = rho)
         else survdiff(Surv(time, status) ~ group + strata(strata), rho = rho)
  sums <- function(x) if (is.matrix(x)) rowSums(x) else x
  df <- length(fit$n) - 1
  case(name, paste("survival::survdiff", packageVersion("survival")),
       list(time = time, status = status, group = group, strata = strata, rho = one(rho)),
       list(n = as.vector(fit$n), observed = sums(fit$obs), expected = sums(fit$exp), chisq = one(fit$chisq), df = one(df),
            p_value = one(pchisq(fit$chisq, df, lower.tail = FALSE))), rel = 1e-8)
}
set.seed(42)
days <- round(rgamma(36, 3, 1 / 20)) + 1
cut <- round(runif(36, 20, 150))
time <- pmin(days, cut)
status <- as.integer(days <= cut)
write_cases("logrank",
  test("two groups", time, status, rep(1:2, 18)), test("three groups", time, status, rep(1:3, 12)),
  test("strata", time, status, rep(1:2, 18), rep(1:2, each = 18)), test("Peto's weights", time, status, rep(1:2, 18), rho = 1))
