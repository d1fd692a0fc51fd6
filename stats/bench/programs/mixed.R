source("measure.R")
if (has("lme4")) {
  suppressPackageStartupMessages(library(lme4))
  names <- c("trust", "age", "sex", "admission", "comorbidity")
  cells <- as.data.frame(setNames(lapply(names, function(name) factor(bytes(name))), names))
  cells$events <- doubles("events")
  cells$trials <- doubles("trials")
  fit <- timed("mixed", function()
    glmer(cbind(events, trials - events) ~ age + sex + admission + comorbidity + (1 | trust), cells, family = binomial))
  tell("coefficients", fixef(fit))
  tell("loglik", logLik(fit))
  tell("sd", sqrt(VarCorr(fit)$trust[1, 1]))
}
