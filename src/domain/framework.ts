/** An agreed set of questions, and which indicators answer them. */
export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly parts: readonly FrameworkPart[];
}

export interface FrameworkPart {
  /** Its number in the framework. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  /** Indicators shown in this part, in order. */
  readonly indicators: readonly string[];
}

/** Declares a framework. */
export function defineFramework(framework: Framework): Framework {
  return framework;
}
