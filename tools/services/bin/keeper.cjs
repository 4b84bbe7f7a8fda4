// A CommonJS script runs before the first turn of the event loop. So
// no message is lost, not even if our parent is killed at once.

const early = [];
const keepForLater = (message) => early.push(message);
process.on('message', keepForLater);

void import('@under-load/typescript').then(async () => {
  const { keep } = await import('../src/keeper/main.ts');
  process.off('message', keepForLater);
  keep(early);
});
