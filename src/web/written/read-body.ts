import { Refusal } from "../../domain/refusal.ts";

/** A form is at most so large. */
export const mostBodyBytes = 1_000_000;

/** What was sent is larger than any form. */
export class BodyTooLarge extends Error {}

/**
 * Reads what a form sent. How long a browser may take over it is the server's own limit.
 * @throws BodyTooLarge; Refusal where it is no form
 */
export async function readFormBody(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) throw noForm();
  if (Number(request.headers.get("content-length") ?? 0) > mostBodyBytes) throw new BodyTooLarge();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  if (request.body !== null)
    for await (const part of request.body) {
      bytes += part.length;
      if (bytes > mostBodyBytes) throw new BodyTooLarge();
      parts.push(part);
    }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
    // What is packed as %FF is no text either; as a form it would be read as something else.
    const body = new URLSearchParams(text);
    for (const [name, value] of body) if (name.includes("\uFFFD") || value.includes("\uFFFD")) throw noForm();
    return body;
  } catch (error) {
    throw error instanceof TypeError ? noForm() : error;
  }
}

function noForm(): Refusal {
  return new Refusal(
    "usage",
    "What was sent cannot be read as a form.",
    "Open the form again and fill it in there. Nothing was changed.",
  );
}
