// The one interface that every rung of the broker's ladder implements.

export interface MessageQueue {
  /**
   * Resolves when the broker has the message.
   *
   * @param message What JSON can say.
   * @throws UnroutableError when there is no such queue.
   * @throws BrokerUnavailableError when the broker did not confirm it:
   * perhaps it has the message, perhaps not.
   */
  publish(queue: string, message: unknown): Promise<void>;
  /**
   * Handles the messages of a queue, `prefetch` at once at most. One
   * that is tried no more goes to the queue `<queue>.dead`, with the
   * headers `attempts` and `error`.
   */
  consume(
    queue: string,
    handler: Handler,
    options: { prefetch: number },
  ): Promise<void>;
  /** Takes no more; resolves when what was taken is handled. */
  close(): Promise<void>;
}

/** A message that it rejects is tried again. */
export type Handler = (message: unknown) => Promise<void>;

export interface MessageQueueOptions {
  /** Such as `amqp://user:password@127.0.0.1:5672`. */
  url: string;
  /** The queues that there are. */
  queues: string[];
  /** How often a message is tried. @default 5 */
  attempts?: number;
  /** How long a message waits that failed. @default 1000 */
  retryMs?: number;
  /** How long `publish` takes at most. @default 5000 */
  waitMs?: number;
}

export type CreateQueue = (
  options: MessageQueueOptions,
) => Promise<MessageQueue>;
