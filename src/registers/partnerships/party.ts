import { z } from "zod";
import { isOdsCode, odsCodeShape } from "../../domain/ods-code.ts";

const name = z.string().trim().min(2).max(200);
const roleInIt = z.string().trim().min(2).max(200);

/** Codes that a company may keep to. */
export const codeStatuses = ["member", "signed-up", "other-code", "none"] as const;

/** A party: always an organisation, with the number it is registered under. */
export const party = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("nhs"),
    id: z.string().refine(isOdsCode, { message: `Give ${odsCodeShape}.` }),
    name,
    role: roleInIt,
  }),
  z.strictObject({
    kind: z.literal("company"),
    id: z.string().regex(/^(?:[A-Z]{2}\d{6}|\d{8}|SYN-[A-Z0-9]{1,8}|[A-Z]{2}:.{2,40})$/, {
      message:
        "Give the number at Companies House (8 characters), or country code, colon and number for a foreign company.",
    }),
    name,
    role: roleInIt,
    codeStatus: z.enum(codeStatuses),
    /** Which code it is, where it is another than the ABPI's; null otherwise. */
    otherCode: z.string().trim().min(2).max(200).nullable(),
    codeLookedUpOn: z.iso.date(),
  }),
  z.strictObject({
    kind: z.literal("charity"),
    id: z.string().regex(/^(?:\d{6,7}(?:-\d+)?|SC\d{6}|NIC\d{6}|SYN-[A-Z0-9]{1,8})$/, {
      message: "Give the number in the register of charities.",
    }),
    name,
    role: roleInIt,
  }),
  z.strictObject({
    kind: z.enum(["university", "local-authority", "other"]),
    id: z.string().min(2).max(40),
    name,
    role: roleInIt,
  }),
]);
export type Party = z.infer<typeof party>;
