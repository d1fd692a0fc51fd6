source("people.R")
on_cells()
