import { expect, test } from "vitest";
import { TooBusy, turnstile } from "./turnstile.ts";

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test("four work at a time, some wait for their turn in the order they came, the rest are told to come again", async () => {
  const inTurn = turnstile({ atATime: 4, waiting: 3, longestWaitMs: 5000 });
  const { opened, open } = gate();
  const begun: number[] = [];
  let most = 0;
  let running = 0;
  const asked = Array.from({ length: 10 }, (_, i) =>
    inTurn(async () => {
      begun.push(i);
      running += 1;
      most = Math.max(most, running);
      await opened;
      running -= 1;
      return i;
    }).catch((error: unknown) => error),
  );
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(begun).toEqual([0, 1, 2, 3]);
  open();
  const answers = await Promise.all(asked);
  expect(answers.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  for (const refused of answers.slice(7)) expect(refused).toMatchObject({ retryAfterSeconds: 5 });
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(4);
  expect(await inTurn(async () => "again")).toBe("again");
});

test("whoever waits for too long is told so, and takes nobody's turn", async () => {
  const inTurn = turnstile({ atATime: 1, waiting: 5, longestWaitMs: 20 });
  const { opened, open } = gate();
  const first = inTurn(() => opened);
  await expect(inTurn(async () => "never")).rejects.toThrow(TooBusy);
  open();
  await first;
  expect(await inTurn(async () => "now")).toBe("now");
});

test("work that fails gives its turn back", async () => {
  const inTurn = turnstile({ atATime: 1, waiting: 1, longestWaitMs: 1000 });
  await expect(inTurn(() => Promise.reject(new RangeError("mistake")))).rejects.toThrow("mistake");
  expect(await inTurn(async () => 1)).toBe(1);
});
