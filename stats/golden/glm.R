# glm on a matrix, and the cases that glm_logistic.R and glm_poisson.R make of it.
design <- function(x) list(names = colnames(x), columns = lapply(seq_len(ncol(x)), function(j) x[, j]))

model <- function(name, family, x, y, n = NULL, offset = NULL) {
  counted <- is.null(n) | n > 0
  outcome <- if (is.null(n)) y else cbind(y, n - y)
  fit <- glm(outcome ~ 0 + x, family = family, offset = offset, control = glm.control(epsilon = 1e-11, maxit = 100))
  constant <- glm(outcome ~ 1, family = family, offset = offset, control = glm.control(epsilon = 1e-11, maxit = 100))
  there <- !is.na(coef(fit))
  se <- replace(coef(fit), there, sqrt(diag(vcov(fit, complete = FALSE))))
  given <- c(list(family = one(family$family), design = design(x), y = y), if (!is.null(n)) list(n = n),
             if (!is.null(offset)) list(offset = offset))
  case(name, paste("stats::glm", family$family, "(epsilon 1e-11)"), given,
       list(rank = one(fit$rank), coefficients = named(setNames(coef(fit), colnames(x))),
            se = named(setNames(se, colnames(x))), deviance = one(deviance(fit)), null_deviance = one(deviance(constant)),
            df_residual = one(df.residual(fit)), loglik = one(as.numeric(logLik(fit))),
            pearson_chi2 = one(sum(residuals(fit, "pearson")^2, na.rm = TRUE)),
            fitted_first10 = unname(fitted(fit))[1:10]), rel = 1e-6, abs = 1e-8)
}

# Where the likelihood has no maximum R prints a large number and no more than a warning: only the flag is compared.
separated <- function(name, family, x, y) {
  fit <- suppressWarnings(glm(y ~ 0 + x, family = family))
  stopifnot(any(abs(coef(fit)) > 15))
  case(name, paste("stats::glm", family$family), list(family = one(family$family), design = design(x), y = y),
       list(separation = one(TRUE), R_coefficients_not_to_compare = named(setNames(coef(fit), colnames(x)))))
}
