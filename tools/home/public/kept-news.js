// What a stream has said so far, for a tab that hears of it later.

/** @typedef {{ type: string, data?: string }} News */

/** As the course itself: of each kind of event, the last of it. */
const mostOfKind = 500_000;

export class KeptNews {
  /** @type {{ news: News, kind: string, length: number }[]} */
  #kept = [];
  /** @type {Map<string, number>} */
  #lengths = new Map();

  /** @param {News} news */
  add(news) {
    const { type, data = '' } = news;
    const kind = /^\{"type":"(\w+)"/.exec(data)?.[1] ?? type;
    const length = data.length + 100;
    this.#kept.push({ news, kind, length });
    let all = (this.#lengths.get(kind) ?? 0) + length;
    while (all > mostOfKind) {
      const oldest = this.#kept.findIndex((one) => one.kind === kind);
      const [gone] = this.#kept.splice(oldest, 1);
      all -= gone?.length ?? all;
    }
    this.#lengths.set(kind, all);
  }

  all() {
    return this.#kept.map(({ news }) => news);
  }
}
