import { html } from "hono/html";
import type { Content, Markup } from "../markup.ts";
import type { TagColour } from "../tag.ts";

export interface Task {
  readonly text: Content;
  /** Left out where it cannot be begun yet. */
  readonly href?: string;
  readonly hint?: Content;
  readonly status: { readonly text: Content; readonly colour?: TagColour };
}

const plain = "nhsuk-tag--no-colour nhsuk-tag--no-border nhsuk-u-font-weight-normal";

/** What is to be done, and how far each of it is. @param id begins the ids of its parts */
export function taskList(id: string, tasks: readonly Task[]): Markup {
  return html`<ul class="nhsuk-task-list">
  ${tasks.map((task, i) => item(`${id}-${i + 1}`, task))}
</ul>`;
}

function item(id: string, { text, href, hint, status }: Task): Markup {
  const about = `${hint === undefined ? "" : `${id}-hint `}${id}-status`;
  const colours =
    status.colour === undefined
      ? `${plain}${href === undefined ? " nhsuk-u-secondary-text-colour" : ""}`
      : `nhsuk-tag--${status.colour}`;
  return html`<li class="nhsuk-task-list__item${href === undefined ? "" : " nhsuk-task-list__item--with-link"}">
    <div class="nhsuk-task-list__name-and-hint">
      ${
        href === undefined
          ? html`<div>${text}</div>`
          : html`<a class="nhsuk-task-list__link nhsuk-link" href="${href}" aria-describedby="${about}">${text}</a>`
      }
      ${hint === undefined ? "" : html`<div class="nhsuk-task-list__hint" id="${id}-hint">${hint}</div>`}
    </div>
    <div class="nhsuk-task-list__status" id="${id}-status">
      <strong class="nhsuk-tag ${colours}">
        ${status.text}
      </strong>
    </div>
  </li>`;
}
