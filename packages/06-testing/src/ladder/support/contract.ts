// Compares answers with the OpenAPI document.

import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Response } from 'supertest';
import { openApiDocument } from '../../app/openapi/openapi.ts';
import type { Operation } from '../../app/openapi/operation.ts';

const { paths } = openApiDocument;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(openApiDocument, 'openapi');

/** Such as `GET /api/me 200`, for every answer in the document. */
export const documentedAnswers = operations().flatMap(
  ([method, path, { responses }]) =>
    Object.keys(responses).map(
      (status) => `${method} ${path} ${status}`,
    ),
);

export const documentedPaths = Object.keys(paths);

/** Methods of a path, as an `Allow` header lists them. */
export function documentedMethods(path: string): string {
  const methods = Object.keys(paths[path] ?? {});
  return methods.map((method) => method.toUpperCase()).join(', ');
}

/** Returns each part of an answer that the contract does not allow. */
export function breaches(
  method: string,
  path: string,
  { status, type, headers, body }: Response,
): string[] {
  const operation = paths[path]?.[method.toLowerCase()];
  const answer = operation?.responses[status];
  if (!answer) return [`${method} ${path} never answers ${status}`];
  const missing = Object.keys(answer.headers ?? {}).filter(
    (name) => !(headers as Record<string, string>)[name.toLowerCase()],
  );
  const expected = answer.content[type];
  if (!expected) return [`${status} as ${type}`, ...missing];
  return [...missing, ...mistakes(expected.schema, body)];
}

/** Whether the contract allows a request with this body. */
export function mayBeSent(path: string, body: unknown): boolean {
  const { requestBody } = paths[path]?.['post'] ?? {};
  const schema = requestBody?.content['application/json']?.schema;
  return schema !== undefined && mistakes(schema, body).length === 0;
}

export function mistakes(schema: object, value: unknown): string[] {
  const validate = validatorOf(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  );
}

// A schema with an address in the document is compiled only once.
function validatorOf(schema: object): ValidateFunction {
  const { $ref } = schema as { $ref?: string };
  const known = $ref && ajv.getSchema(`openapi${$ref}`);
  return known || ajv.compile(schema);
}

function operations(): [string, string, Operation][] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]): [string, string, Operation] => [
        method.toUpperCase(),
        path,
        operation,
      ],
    ),
  );
}
