// Which thread drew how many tiles, with its colour: the strongest of
// those that it drew.

const svg = 'http://www.w3.org/2000/svg';

export class ThreadLegend {
  #list;
  #threads = new Map();

  constructor(list) {
    this.#list = list;
  }

  clear() {
    this.#threads.clear();
    this.#list.replaceChildren();
  }

  add(threadId, bytes) {
    const thread = this.#threads.get(threadId) ?? this.#open(threadId);
    thread.tiles += 1;
    const name = threadId === 0 ? 'main thread' : `thread ${threadId}`;
    thread.text.textContent = ` ${name}: ${thread.tiles}`;
    const { strength, colour } = strongest(bytes);
    if (strength <= thread.strength) return;
    thread.strength = strength;
    thread.dot.setAttribute('fill', colour);
  }

  #open(threadId) {
    const item = document.createElement('li');
    const icon = document.createElementNS(svg, 'svg');
    const dot = document.createElementNS(svg, 'circle');
    const text = document.createElement('span');
    icon.setAttribute('viewBox', '0 0 2 2');
    for (const name of ['cx', 'cy', 'r']) dot.setAttribute(name, '1');
    icon.append(dot);
    item.append(icon, text);
    this.#list.append(item);
    const thread = { dot, text, tiles: 0, strength: -1 };
    this.#threads.set(threadId, thread);
    return thread;
  }
}

function strongest(bytes) {
  let best = { strength: -1, colour: '' };
  for (let i = 0; i < bytes.length; i += 4) {
    const [red, green, blue] = bytes.subarray(i, i + 3);
    const strength =
      Math.max(red, green, blue) - Math.min(red, green, blue);
    if (strength <= best.strength) continue;
    best = { strength, colour: `rgb(${red} ${green} ${blue})` };
  }
  return best;
}
