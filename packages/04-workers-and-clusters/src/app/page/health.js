// Asks /healthz again and again, and shows how late the loop is. While
// the loop is blocked there is no answer: the page shows the wait.

const everyMs = 200;
const lateMs = 50;
const element = (id) => document.getElementById(id);
/** The last readings, oldest first. */
const history = [];

export async function watchHealth() {
  for (;;) {
    const began = performance.now();
    const waiting = setInterval(() => showWait(began), 50);
    try {
      const answer = await fetch('healthz');
      show(await answer.json());
    } catch {
      element('delay').textContent = 'gone';
    }
    clearInterval(waiting);
    showWait(began);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

function show({ pid, rungs, loopDelayMs }) {
  const { p99 } = loopDelayMs;
  element('pool-rung').textContent = rungs.pool;
  element('cluster-rung').textContent = rungs.cluster;
  element('pid').textContent = pid;
  const figure = element('delay');
  figure.textContent = p99 < 10 ? p99.toFixed(1) : Math.round(p99);
  figure.parentElement.classList.toggle('is-late', p99 > lateMs);
  history.push(p99);
  if (history.length > 140) history.shift();
  drawHistory(element('history'));
}

function showWait(began) {
  const ms = Math.round(performance.now() - began);
  element('answer').textContent = ms;
  element('answered').classList.toggle('is-late', ms > lateMs);
}

/** On a scale of powers of ten: 1 ms at the foot, 10 s at the top. */
function drawHistory(canvas) {
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  context.clearRect(0, 0, width, height);
  const y = (ms) => height - (Math.log10(Math.max(ms, 1)) / 4) * height;
  history.forEach((ms, i) => {
    context.fillStyle = ms > lateMs ? '#ff6b5e' : '#58d68d';
    context.fillRect(i * 4, y(ms) - 2, 3, height - y(ms) + 2);
  });
  context.font = '15px system-ui, sans-serif';
  for (const [ms, label] of [
    [10, '10 ms'],
    [100, '100 ms'],
    [1000, '1 s'],
  ]) {
    context.fillStyle = '#2b3442';
    context.fillRect(0, y(ms), width, 1);
    context.fillStyle = '#eef1f6';
    context.fillText(label, 4, y(ms) - 4);
  }
}
