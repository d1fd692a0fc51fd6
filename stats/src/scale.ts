/** Whether a probability or a density is given as it is, or as its natural logarithm, which keeps what is too small for a number. */
export type Scale = "plain" | "log";
