// One task that cannot be cut into tiles.

const below = 50_000_000;

export async function countPrimes({ target: button }) {
  const output = document.getElementById('count');
  const began = performance.now();
  button.disabled = true;
  output.textContent = 'counting …';
  try {
    const answer = await fetch(`primes?below=${below}`);
    const { count, detail } = await answer.json();
    const ms = Math.round(performance.now() - began);
    output.textContent = detail ?? `${count} in ${ms} ms`;
  } catch {
    output.textContent = 'no answer';
  }
  button.disabled = false;
}
