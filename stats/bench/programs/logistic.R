source("people.R")
frame <- people
frame[names] <- lapply(frame[names], factor)
fit <- timed("rows", function() glm(reformulate(names, "died"), family = binomial, data = frame, model = FALSE))
tell("row_coefficients", coef(fit))
tell("row_errors", sqrt(diag(vcov(fit))))
rm(frame, fit)
on_cells()
