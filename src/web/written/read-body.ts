import { Refusal } from "../../domain/refusal.ts";

/** A form without files is at most so large. */
export const mostBodyBytes = 1_000_000;

/** What was sent is larger than any form. */
export class BodyTooLarge extends Error {}

/** A file that was sent with a form. */
export interface SentFile {
  /** As the browser has it, without its folder; at most 100 characters. */
  readonly name: string;
  readonly contents: Buffer;
}

/** What a form sent: its texts, and its files by their fields. */
export interface SentBody {
  readonly texts: URLSearchParams;
  readonly files: ReadonlyMap<string, SentFile>;
}

/** Which files a form takes beside its texts. */
export interface TakesFiles {
  readonly names: readonly string[];
  /** All of them together, in bytes. */
  readonly most: number;
}

/**
 * Reads what a form sent. How long a browser may take over it is the server's own limit.
 * @param takes null for a form without files
 * @throws BodyTooLarge; Refusal where it is no form
 */
export async function readFormBody(request: Request, takes: TakesFiles | null = null): Promise<SentBody> {
  const type = request.headers.get("content-type") ?? "";
  if (/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type))
    return { texts: textsOf(await bytesOf(request, mostBodyBytes)), files: new Map() };
  if (takes === null || !/^multipart\/form-data\s*;/i.test(type)) throw noForm();
  return partsOf(await bytesOf(request, mostBodyBytes + takes.most), type, takes);
}

async function bytesOf(request: Request, most: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw new BodyTooLarge();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  if (request.body !== null)
    for await (const part of request.body) {
      bytes += part.length;
      if (bytes > most) throw new BodyTooLarge();
      parts.push(part);
    }
  return Buffer.concat(parts);
}

function textsOf(bytes: Buffer): URLSearchParams {
  try {
    return allText(new URLSearchParams(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (error) {
    throw error instanceof TypeError ? noForm() : error;
  }
}

async function partsOf(bytes: Buffer, type: string, { names, most }: TakesFiles): Promise<SentBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData().catch(() => {
    throw noForm();
  });
  const texts = new URLSearchParams();
  const files = new Map<string, SentFile>();
  let sum = 0;
  for (const [name, value] of form) {
    if (typeof value === "string") {
      texts.append(name, value);
      continue;
    }
    // Of a field in which nothing was chosen a browser sends a file without a name.
    if (value.name === "" && value.size === 0) continue;
    if (!names.includes(name) || files.has(name)) throw noForm();
    sum += value.size;
    if (sum > most) throw new BodyTooLarge();
    const last = value.name.split(/[\\/]/).at(-1) ?? "";
    files.set(name, { name: last.slice(0, 100), contents: Buffer.from(await value.arrayBuffer()) });
  }
  return { texts: allText(texts), files };
}

/** What is packed as %FF is no text either; as a form it would be read as something else. */
function allText(texts: URLSearchParams): URLSearchParams {
  for (const [name, value] of texts) if (name.includes("\uFFFD") || value.includes("\uFFFD")) throw noForm();
  return texts;
}

function noForm(): Refusal {
  return new Refusal(
    "usage",
    "What was sent cannot be read as a form.",
    "Open the form again and fill it in there. Nothing was changed.",
  );
}
