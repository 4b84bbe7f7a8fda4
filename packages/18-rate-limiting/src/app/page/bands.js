// A band of dots for each second, from the top down.

const columns = 100;
const dot = 8;
const bandHeight = 80;

/** @param each A 1 for each request that passed, a 0 for others. */
export function drawBand(canvas, band, each) {
  const context = canvas.getContext('2d');
  for (const [at, passed] of [...each].entries()) {
    const x = (at % columns) * dot;
    const y = band * bandHeight + Math.floor(at / columns) * dot;
    // Also without colours: a dot that passed is larger.
    const size = passed === '1' ? dot - 1 : 3;
    context.fillStyle = passed === '1' ? '#58d68d' : '#5d6b7e';
    context.fillRect(x, y, size, size);
  }
}

export function clearBands(canvas) {
  const context = canvas.getContext('2d');
  context.clearRect(0, 0, canvas.width, canvas.height);
}
