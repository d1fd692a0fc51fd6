# What the programs of this folder share: reading what bench/*.ts wrote, timing as measure.ts does, and handing results back.
folder <- commandArgs(trailingOnly = TRUE)[1]

doubles <- function(name) {
  file <- file.path(folder, name)
  readBin(file, "double", file.size(file) / 8)
}

bytes <- function(name) {
  file <- file.path(folder, name)
  readBin(file, "integer", file.size(file), size = 1, signed = FALSE)
}

has <- function(package) {
  there <- suppressPackageStartupMessages(requireNamespace(package, quietly = TRUE))
  if (!there) cat("without", package, "\n")
  there
}

timed <- function(name, work) {
  first <- system.time(result <- work())[["elapsed"]]
  taken <- if (first >= 15) first else c()
  times <- max(1, ceiling(0.05 / max(first, 1e-3)))
  spent <- 0
  while (first < 15 && length(taken) < 9 && spent < 15) {
    gc()
    one <- system.time(for (time in seq_len(times)) work())[["elapsed"]]
    taken <- c(taken, one / times)
    spent <- spent + one
  }
  cat("seconds", name, median(taken), "\n")
  result
}

tell <- function(name, values) writeBin(as.double(values), file.path(folder, paste0(name, ".out")))
