// A client of the shop: it orders, and pays.

import { type Answer, ask, type Question } from './ask.ts';

export class Shop {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  ask(path: string, question?: Question): Promise<Answer> {
    return ask(new URL(path, this.#url).href, question);
  }

  provoke(failure: string, question?: Question): Promise<Answer> {
    return this.ask(`/debug/${failure}`, question);
  }

  /** The path of a new order. */
  async order(): Promise<string> {
    const body = { item: 'tea', cents: 450 };
    const answer = await this.ask('/orders', { body });
    const { id } = JSON.parse(answer.body) as { id: string };
    return `/orders/${id}`;
  }

  /** Pays for a new order. */
  async pay(card: string, question?: Question): Promise<Answer> {
    const path = `${await this.order()}/payments`;
    return this.ask(path, { ...question, body: { card } });
  }

  /** The id of the process that answers; undefined while none does. */
  async pid(): Promise<number | undefined> {
    const { status, body } = await this.ask('/healthz');
    if (status !== 200) return undefined;
    return (JSON.parse(body) as { pid: number }).pid;
  }
}
