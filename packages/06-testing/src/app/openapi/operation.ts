// Builds one operation of the OpenAPI document.

import { ref, type schemas } from './schemas.ts';

type SchemaName = keyof typeof schemas;
type Content = Record<string, { schema: object }>;

export interface Answer {
  description: string;
  headers?: Record<string, { required: boolean; schema: object }>;
  content: Content;
}

export interface Operation {
  operationId: string;
  security?: Record<string, never[]>[];
  parameters?: object[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, Answer>;
}

interface OperationOptions {
  /** Whether the request needs a token. @default false */
  signedIn?: boolean;
  parameters?: object[];
  body?: SchemaName;
  /** Its answers as JSON, by status. */
  answers: Record<number, SchemaName>;
  /** Its answers as problem documents. @default [] */
  problems?: number[];
}

const text = { type: 'string', minLength: 1 };

/** Headers that an answer with this status must have. */
const headersOf: Record<number, Answer['headers']> = {
  201: { Location: { required: true, schema: text } },
  401: { 'WWW-Authenticate': { required: true, schema: text } },
  503: { 'Retry-After': { required: true, schema: text } },
};

export function operation(
  operationId: string,
  options: OperationOptions,
): Operation {
  const { signedIn, parameters, body, answers } = options;
  const { problems = [] } = options;
  const good = Object.entries(answers).map(([status, name]) =>
    answer(Number(status), 'application/json', name),
  );
  const bad = problems.map((status) =>
    answer(status, 'application/problem+json', 'Problem'),
  );
  return {
    operationId,
    ...(signedIn && { security: [{ bearer: [] }] }),
    ...(parameters && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: ref(body) } },
      },
    }),
    responses: Object.fromEntries([...good, ...bad]),
  };
}

export function inPath(name: string) {
  return { name, in: 'path', required: true, schema: text };
}

export function inQuery(
  name: string,
  schema: object,
  required: boolean,
) {
  return { name, in: 'query', required, schema };
}

function answer(
  status: number,
  type: string,
  name: SchemaName,
): [string, Answer] {
  const headers = headersOf[status];
  const content = { [type]: { schema: ref(name) } };
  const description = name;
  const all = { description, ...(headers && { headers }), content };
  return [String(status), all];
}
