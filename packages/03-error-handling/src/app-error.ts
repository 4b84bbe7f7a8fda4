// An error that we expected, and know how to answer.

export interface FieldError {
  field: string;
  message: string;
}

export interface AppErrorOptions {
  /** Stable, for programs: clients may branch on it. */
  code: string;
  status: number;
  /** The same for every error with this code. */
  title: string;
  /** For the client: a text of ours, without a foreign word. */
  detail: string;
  /** For the log. @default detail */
  message?: string;
  cause?: unknown;
  /** False: we do not know what state we are in. @default true */
  isOperational?: boolean;
  /** What is wrong with which field. */
  errors?: FieldError[];
  /** Of the answer, such as `Allow`. */
  headers?: Record<string, string>;
}

export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly isOperational: boolean;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string> | undefined;

  constructor(options: AppErrorOptions) {
    const { message = options.detail, ...about } = options;
    super(message, 'cause' in about ? { cause: about.cause } : {});
    this.name = new.target.name;
    this.code = about.code;
    this.status = about.status;
    this.title = about.title;
    this.detail = about.detail;
    this.isOperational = about.isOperational ?? true;
    this.errors = about.errors;
    this.headers = about.headers;
  }
}
