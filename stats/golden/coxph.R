source("golden.R")
suppressPackageStartupMessages(library(survival))
cox <- function(name, time, status, columns, ties = "efron", strata = NULL) {
  x <- do.call(cbind, columns)
  fit <- if (is.null(strata)) coxph(Surv(time, status) ~ x, ties = ties)
         else coxph(Surv(time, status) ~ x + strata(strata), ties = ties)
  names <- names(columns)
  case(name, paste0("survival::coxph ", packageVersion("survival"), " (", ties, ")"),
       list(time = time, status = status, start = NULL, design = list(names = names, columns = unname(columns)),
            ties = one(ties), strata = strata, cluster = NULL),
       list(n = one(fit$n), nevent = one(fit$nevent), loglik_null = one(fit$loglik[1]), loglik = one(fit$loglik[2]),
            coefficients = named(setNames(coef(fit), names)), se = named(setNames(sqrt(diag(vcov(fit))), names)),
            score_test = one(fit$score), wald_test = one(fit$wald.test[[1]]),
            concordance = one(fit$concordance[["concordance"]])), rel = 1e-6, abs = 1e-8)
}
set.seed(43)
size <- round(rnorm(40), 2)
teaching <- rep(0:1, 20)
days <- round(rexp(40, 0.02 * exp(0.4 * size - 0.5 * teaching))) + 1
cut <- round(runif(40, 20, 160))
time <- pmin(days, cut)
status <- as.integer(days <= cut)
columns <- list(size = size, teaching = teaching)
write_cases("coxph",
  cox("Efron's ties", time, status, columns), cox("Breslow's ties", ceiling(time / 15), status, columns, "breslow"),
  cox("many ties", ceiling(time / 15), status, columns),
  cox("strata", time, status, columns["size"], strata = teaching + 1))
