/**
 * Text as it is made, no faster than it is read.
 * @param ended called once, when all was read, the reader left or making it failed
 */
export function streamed(
  parts: AsyncGenerator<string, void, undefined>,
  ended: () => void = () => {},
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let open = true;
  const end = () => {
    if (open) ended();
    open = false;
  };
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { value, done } = await parts.next();
        if (done === true) {
          end();
          controller.close();
        } else controller.enqueue(encoder.encode(value));
      } catch (error) {
        end();
        // The reader sees a file that is cut off and ends in no checkpoint.
        controller.error(error);
      }
    },
    cancel: async () => {
      end();
      await parts.return();
    },
  });
}
