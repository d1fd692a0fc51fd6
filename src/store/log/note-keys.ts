import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";

/** What a signature says: that a log made the note, or that a witness saw its log grow and never change. */
export type NoteKeyUse = "log" | "witness";

/** The number by which C2SP signed notes tell kinds of signature apart. */
const typeOf = { log: 1, witness: 4 } as const satisfies Record<NoteKeyUse, number>;

/** A key that signs notes. */
export interface NoteSigner {
  /** As an address without its beginning, neither spaces nor plus: `openward.example/log`. */
  readonly name: string;
  readonly use: NoteKeyUse;
  /** Four bytes by which a reader finds the key. */
  readonly id: Uint8Array;
  readonly privateKey: KeyObject;
  /** What readers are given: name, id and public key in one line. */
  readonly verifierKey: string;
}

/** A key that checks notes. */
export interface NoteVerifier {
  readonly name: string;
  readonly use: NoteKeyUse;
  readonly id: Uint8Array;
  readonly publicKey: KeyObject;
}

/** A new Ed25519 key, as the PEM text that only its holder keeps. */
export function newPrivateKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/**
 * The signer of a name.
 * @param pem an Ed25519 private key in PKCS 8
 * @throws RangeError where the name or the key is of another form
 */
export function noteSigner(name: string, use: NoteKeyUse, pem: string): NoteSigner {
  checkName(name);
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== "ed25519") throw new RangeError("notes are signed by Ed25519 keys");
  const material = materialOf(use, createPublicKey(privateKey));
  const id = keyId(name, material);
  const verifierKey = `${name}+${id.toString("hex")}+${material.toString("base64")}`;
  return { name, use, id, privateKey, verifierKey };
}

/**
 * Reads a verifier key: `name+id+key`, the id in hex, the key in base64 after one byte for its use.
 * @throws RangeError where it is of another form, or its id is not the one of its name and key
 * @see https://c2sp.org/signed-note
 */
export function noteVerifier(verifierKey: string): NoteVerifier {
  const [, name = "", hex = "", base64 = ""] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(verifierKey) ?? [];
  const material = Buffer.from(base64, "base64");
  const use = material[0] === typeOf.log ? "log" : material[0] === typeOf.witness ? "witness" : null;
  if (use === null || material.length !== 33 || keyId(name, material).toString("hex") !== hex)
    throw new RangeError(`not a verifier key of an Ed25519 note: ${verifierKey.slice(0, 120)}`);
  const x = material.subarray(1).toString("base64url");
  const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return { name, use, id: Buffer.from(hex, "hex"), publicKey };
}

function materialOf(use: NoteKeyUse, publicKey: KeyObject): Buffer {
  const { x = "" } = publicKey.export({ format: "jwk" });
  return Buffer.concat([Buffer.of(typeOf[use]), Buffer.from(x, "base64url")]);
}

/** The first four bytes of SHA-256 of the name, a new line, and the key after the byte of its use. */
function keyId(name: string, material: Uint8Array): Buffer {
  return createHash("sha256").update(`${name}\n`).update(material).digest().subarray(0, 4);
}

function checkName(name: string): void {
  if (!/^[^\s+\p{Cc}]+$/u.test(name)) throw new RangeError(`a key's name has neither spaces nor plus: ${name}`);
}
