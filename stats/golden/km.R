source("golden.R")
suppressPackageStartupMessages(library(survival))
source_name <- paste("survival::survfit", packageVersion("survival"))
# Quantiles are where R's curve and its log band cross a quarter, a half and three quarters: Brookmeyer & Crowley 1982.
curve <- function(name, time, status, at) {
  fits <- lapply(c("log", "log-log", "plain"), function(type) survfit(Surv(time, status) ~ 1, conf.type = type))
  of <- lapply(fits, summary)
  q <- quantile(fits[[1]], c(0.25, 0.5, 0.75))
  s <- summary(fits[[1]], times = at)
  mean <- summary(fits[[1]], rmean = max(time))$table
  case(name, source_name,
       list(time = time, status = status, weights = NULL, at_times = at),
       list(event_times = of[[1]]$time, n_risk = of[[1]]$n.risk, n_event = of[[1]]$n.event, surv = of[[1]]$surv,
            lower_log = of[[1]]$lower, upper_log = of[[1]]$upper, lower_loglog = of[[2]]$lower,
            upper_loglog = of[[2]]$upper, lower_plain = of[[3]]$lower, upper_plain = of[[3]]$upper,
            quantiles_25_50_75 = unname(q$quantile), quantile_lower = unname(q$lower), quantile_upper = unname(q$upper),
            surv_at_times = s$surv, n_risk_at_times = s$n.risk, rmean_to_max = one(mean[["rmean"]]),
            rmean_se = one(mean[["se(rmean)"]])), rel = 1e-8)
}
set.seed(41)
days <- round(rgamma(30, 3, 1 / 20)) + 1
cut <- round(runif(30, 20, 150))
write_cases("km",
  curve("sites setting up", pmin(days, cut), as.integer(days <= cut), c(30, 60, 90)),
  curve("nothing cut off", c(3, 8, 8, 15, 21, 40, 77), rep(1L, 7), c(8, 20, 50)),
  curve("most still waiting", c(5, 9, 12, 12, 30, 31, 44, 60), c(1L, 0L, 0L, 1L, 0L, 0L, 0L, 0L), c(10, 40)))
