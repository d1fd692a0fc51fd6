/** What a reader types to see the definition, the counts and the rows behind a figure. */
export function explainCommand(organisation: string, indicator: string, period: string): string {
  return `openward explain ${organisation} ${indicator} ${period}`;
}
