/** What a zip says it holds, without unpacking anything. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
}

const limits = { entries: 200, entryBytes: 50e6, totalBytes: 100e6, ratio: 100, ratioFrom: 1e6 };

/**
 * Reads the directory at the end of a zip.
 * @throws RangeError where there is none or it points outside the file
 */
export function zipDirectory(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end === -1 || end + 22 > bytes.length) throw new RangeError("no zip directory at the end of the file");
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      throw new RangeError(`zip directory entry ${i + 1} is damaged`);
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + nameLength).toString("utf8"),
      packedBytes: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Why a spreadsheet is not opened, or null where it may be. Bombs, macros and doubled entries are seen in the directory alone. */
export function spreadsheetDanger(bytes: Buffer): string | null {
  let entries: ZipEntry[];
  try {
    entries = zipDirectory(bytes);
  } catch {
    return "a whole xlsx file (its zip directory is damaged or cut off)";
  }
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (entries.length > limits.entries) return `a spreadsheet of at most ${limits.entries} parts`;
  if (total > limits.totalBytes || entries.some((entry) => entry.bytes > limits.entryBytes))
    return "a spreadsheet that unpacks to at most 100 MB, 50 MB a part";
  if (
    entries.some(
      (entry) => entry.bytes > limits.ratioFrom && entry.bytes > limits.ratio * Math.max(1, entry.packedBytes),
    )
  )
    return "a spreadsheet packed at most 100 to 1";
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) return "a spreadsheet without doubled parts";
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) return "a spreadsheet without macros";
  if (!entries.some(({ name }) => name === "xl/workbook.xml")) return "an xlsx workbook";
  return null;
}
