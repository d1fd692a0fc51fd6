import { expect, test } from "vitest";
import { madePage } from "./made.ts";
import { packed, packingFor } from "./packed.ts";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip", "gzip"],
  ["gzip, deflate", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["BR", "br"],
  ["br;q=0.5, gzip;q=1.0", "br"],
  ["br;q=0", "identity"],
  ["br; q=0.000, gzip", "gzip"],
  ["gzip;q=0,br;q=0", "identity"],
  ["brotli", "identity"],
  ["x-gzip", "identity"],
  ["*", "identity"],
  ["br,".repeat(400), "identity"],
])("Accept-Encoding %j is answered with %s", (accepted, packing) => {
  expect(packingFor(accepted)).toBe(packing);
});

test("leaves what is short, or asked for as it is, unpacked, and says that it could have been otherwise", async () => {
  for (const [body, packing] of [
    ["short", "br"],
    ["long ".repeat(1000), "identity"],
  ] as const) {
    const { headers, body: sent, bytes } = await packed(madePage(body), packing, "once");
    expect(sent).toBe(body);
    expect(bytes).toBe(body.length);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers.vary).toBe("accept-encoding");
  }
});
