source("golden.R")
# Mean, and limits at 2.66 mean moving ranges, of the first `fix` points of each segment; ranges are not screened.
xmr <- function(name, y, fix = NULL, rebase = integer(0)) {
  starts <- c(1, rebase)
  ends <- c(rebase - 1, length(y))
  segment <- lapply(seq_along(starts), function(k) {
    own <- y[starts[k]:ends[k]]
    base <- if (is.null(fix)) own else own[seq_len(min(fix, length(own)))]
    m <- mean(base, na.rm = TRUE)
    reach <- 2.66 * mean(abs(diff(base)), na.rm = TRUE)
    data.frame(mean = m, lpl = m - reach, upl = m + reach, rebase_group = k - 1, own = own)
  })
  made <- do.call(rbind, segment)
  out <- y < made$lpl | y > made$upl
  near <- !out & abs(y - made$mean) > 2 / 3 * (made$upl - made$mean)
  case(name, "Wheeler 1993: mean, 2.66 mean moving ranges",
       list(y = y, improvement_direction = one("neutral"), target = NULL, screen_outliers = one(FALSE),
            rebase_at_1based = rebase, fix_after_n_points = if (!is.null(fix)) one(fix)),
       list(mean = made$mean, lpl = made$lpl, upl = made$upl, outside_limits = out, close_to_limits = near,
            relative_to_mean = sign(y - made$mean), rebase_group = made$rebase_group))
}
# Which rule marks each point, by the first of: outside, trend of 7, two of three, shift of 7. Found window by window.
rules <- function(name, y) {
  n <- length(y)
  m <- mean(y)
  reach <- 2.66 * mean(abs(diff(y)))
  side <- sign(y - m)
  label <- rep("Common Cause", n)
  windows <- function(size, text) for (i in seq_len(n - size + 1)) label[text(i:(i + size - 1))] <<- attr(text, "label")
  mark <- function(label, text) structure(text, label = label)
  windows(7, mark("7 Points Above CL", function(w) w[all(side[w] > 0)]))
  windows(7, mark("7 Points Below CL", function(w) w[all(side[w] < 0)]))
  close <- function(w, s) w[all(side[w] == s) & sum(abs(y[w] - m) > 2 / 3 * reach) >= 2 & abs(y[w] - m) > 2 / 3 * reach]
  windows(3, mark("2 in 3 Above CL", function(w) close(w, 1)))
  windows(3, mark("2 in 3 Below CL", function(w) close(w, -1)))
  windows(7, mark("7 Point Trend (Increasing)", function(w) w[all(diff(y[w]) > 0)]))
  windows(7, mark("7 Point Trend (Decreasing)", function(w) w[all(diff(y[w]) < 0)]))
  label[y > m + reach] <- "Above UCL"
  label[y < m - reach] <- "Below LCL"
  case(name, "Making Data Count rules, window by window",
       list(y = y, improvement_direction = one("neutral"), target = NULL, screen_outliers = one(FALSE),
            rebase_at_1based = integer(0), fix_after_n_points = NULL),
       list(special_cause_type = label))
}
set.seed(46)
calm <- round(rnorm(24, 50, 5), 1)
stepped <- round(c(rnorm(14, 50, 3), rnorm(10, 62, 3)), 1)
missing <- replace(calm, c(5, 6, 17), NA)
rising <- c(50, 48, 53, 49, 51, 47, 52, 44, 46, 48, 50, 52, 54, 56, 51, 49, 50, 48)
near <- c(50, 51, 50, 49, 50, 51, 50, 49, 50, 52.8, 51.5, 52.8, 50, 49, 51, 50, 49, 50)
write_cases("xmr",
  xmr("two years", calm), xmr("fixed after 12", stepped, fix = 12), xmr("re-based at the step", stepped, rebase = 15L),
  xmr("months missing", missing), xmr("two points", c(4, 7)),
  rules("a shift", stepped), rules("one far out", replace(calm, 20, 90)),
  rules("a trend", rising), rules("a trend the other way", 100 - rising),
  rules("two of three", near), rules("two of three below", 100 - near))
