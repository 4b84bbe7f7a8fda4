// Builds the operations of the OpenAPI document.

import { ref, type schemas } from './schemas.ts';

type SchemaName = keyof typeof schemas;

type Content = Record<string, { schema: object }>;

export interface RequestBody {
  required: boolean;
  content: Content;
}

export interface Answer {
  description: string;
  headers?: Record<string, { required: boolean; schema: object }>;
  content: Content;
}

export interface Operation {
  operationId: string;
  security?: Record<string, never[]>[];
  parameters?: object[];
  requestBody?: RequestBody;
  responses: Record<string, Answer>;
}

const text = { type: 'string', minLength: 1 };

/** Headers that an answer with this status must have. */
const headersOf: Record<number, Answer['headers']> = {
  201: { Location: { required: true, schema: text } },
  401: { 'WWW-Authenticate': { required: true, schema: text } },
};

/** An answer as JSON. */
export function answer(
  status: number,
  description: string,
  schema: object,
): Record<string, Answer> {
  const content = { 'application/json': { schema } };
  return { [status]: withHeaders(status, { description, content }) };
}

/** A problem document for each status. */
export function problems(
  ...statuses: number[]
): Record<string, Answer> {
  const schema = ref('Problem');
  const content = { 'application/problem+json': { schema } };
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      withHeaders(status, { description: 'What went wrong', content }),
    ]),
  );
}

export function body(name: SchemaName): RequestBody {
  const content = { 'application/json': { schema: ref(name) } };
  return { required: true, content };
}

export function inPath(name: string) {
  return { name, in: 'path', required: true, schema: text };
}

export function inQuery(
  name: string,
  schema: object,
  required = false,
) {
  return { name, in: 'query', required, schema };
}

export const signedIn = [{ bearer: [] }];

function withHeaders(status: number, answer: Answer): Answer {
  const headers = headersOf[status];
  return headers ? { ...answer, headers } : answer;
}
