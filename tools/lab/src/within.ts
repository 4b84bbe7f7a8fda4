// Waits for something, but not for ever.

/** Resolves to whether `event` settled within `ms`. */
export async function within(
  ms: number,
  event: Promise<unknown>,
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const done = () => true;
  const settled = await Promise.race([event.then(done, done), late]);
  clearTimeout(timer);
  return settled;
}
