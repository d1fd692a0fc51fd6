# What the programs of this folder share: a list of cases, written as JSON whose numbers come back as they were. No packages.
# A vector is a list, also of one number; one(x) is a single value, named(x) an object of single values.
one <- function(x) structure(x, class = "one")
named <- function(x) lapply(as.list(x), one)

json <- function(x) {
  if (is.null(x)) return("null")
  if (inherits(x, "one")) return(words(unclass(x)))
  if (is.list(x)) {
    inner <- vapply(x, json, "")
    if (is.null(names(x))) return(paste0("[", paste(inner, collapse = ", "), "]"))
    return(paste0("{", paste0("\"", names(x), "\": ", inner, collapse = ", "), "}"))
  }
  paste0("[", paste(vapply(seq_along(x), function(i) words(x[[i]]), ""), collapse = ", "), "]")
}

words <- function(x) {
  if (is.character(x)) return(paste0("\"", x, "\""))
  if (is.nan(x)) return("\"NaN\"")
  if (is.na(x)) return("null")
  if (is.logical(x)) return(tolower(as.character(x)))
  if (is.infinite(x)) return(if (x > 0) "\"Infinity\"" else "\"-Infinity\"")
  for (digits in 15:17) {
    text <- sprintf(paste0("%.", digits, "g"), x)
    if (as.numeric(text) == x) return(text)
  }
  text
}

version <- paste0("R ", R.version$major, ".", R.version$minor)
case <- function(name, source, input, expected, rel = 1e-9, abs = 1e-10) {
  paste0("  {\"name\": \"", name, "\", \"source\": \"", version, " ", source, "\",\n   \"input\": ", json(input),
         ",\n   \"expected\": ", json(expected), ",\n   \"tolerance\": {\"rel\": ", rel, ", \"abs\": ", abs, "}}")
}
refused <- function(name, source, input) case(name, source, input, list(error = one(TRUE)))
write_cases <- function(topic, ...) writeLines(c("[", paste(c(...), collapse = ",\n"), "]"), paste0(topic, ".json"))
