import { entitiesRead } from "../../components/try-entities.ts";

/** What a reader sees of a page: no styles, no drawings, no tags, entities read, white space made one space. */
export function shownText(page: string): string {
  return plain(
    page
      .replace(/<style>[\s\S]*?<\/style>/g, " ")
      .replace(/<svg[\s\S]*?<\/svg>/g, " ")
      .replace(/<[^>]+>/g, " "),
  );
}

/** Everything a page says in words, those of drawings for people who do not see them too. */
export function saidText(page: string): string {
  return plain(page.replace(/<style>[\s\S]*?<\/style>/g, " ").replace(/<[^>]+>/g, " "));
}

function plain(text: string): string {
  return entitiesRead(text).replace(/\s+/g, " ");
}
