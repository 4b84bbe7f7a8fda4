// The words that the sources, the engines and the keeper share.

/** The services that `with-services` can provide. */
export const serviceNames = ['redis', 'postgres', 'rabbitmq'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** One service that is ready for connections. */
export interface Service {
  name: ServiceName;
  /** For a client; it holds the password, so do not print it. */
  url: string;
  /** Where it came from, for a person; without the password. */
  source: string;
  /** True if an outer `with-services` has already said so. */
  inherited: boolean;
}

/** A server of our own that has come up. */
export interface Server {
  url: string;
  stop: () => Promise<void>;
}

/** Paths of two programs of one PostgreSQL installation. */
export interface PostgresBinaries {
  initdb: string;
  pgCtl: string;
}

/** Paths of RabbitMQ's server, and of Erlang's port mapper. */
export interface RabbitmqPrograms {
  server: string;
  epmd: string;
}

/** What a keeper needs to start a native server. */
export type NativeServer =
  | { redisServer: string }
  | { postgres: PostgresBinaries }
  | { rabbitmq: RabbitmqPrograms };

/** Starts native servers that do not outlive this process. */
export interface Launcher {
  /** @throws {StartServiceError} with the server's own reason. */
  start(native: NativeServer): Promise<Server>;
}

/** What one kind of service knows about itself. */
export interface Engine {
  name: ServiceName;
  /** As in a sentence. */
  title: string;
  variable: 'REDIS_URL' | 'DATABASE_URL' | 'RABBITMQ_URL';
  /** A URL to learn the form from, without a password. */
  example: string;
  protocols: string[];
  standardPort: number;
  /** What a server of docker-compose.yml answers to. */
  standardUrl(port: number): string;
  /**
   * Connects, asks one question and disconnects.
   *
   * @param reads Whether variables beside the URL count, such as
   *   PGSSLMODE. @default 'url'
   * @returns Product and version, such as `PostgreSQL 18.4`.
   * @throws The client's own error, or a timeout.
   */
  probe(
    url: string,
    timeoutMs: number,
    reads?: 'url' | 'environment',
  ): Promise<string>;
  /** @throws Error if a version that `probe` gave is too old. */
  assertNewEnough(version: string): void;
  /** @returns Nothing if the PATH has no server. */
  findOnPath(path: string): NativeServer | undefined;
  startEmbedded(launcher: Launcher): Promise<Server>;
  /** The embedded product, without its version. */
  embeddedTitle: string;
  /** @throws {StartServiceError} if its package is not installed. */
  assertEmbedded(): Promise<void>;
  /** What to add to the version of the embedded one. */
  embeddedNote: string;
}
