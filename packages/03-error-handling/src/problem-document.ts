// An error as a problem document: RFC 9457.

import type { Response } from 'express';
import type { AppError, FieldError } from './app-error.ts';
import { requestId } from './request-context.ts';

export interface ProblemDocument {
  /** Names the kind of problem; a tag URI (RFC 4151) leads nowhere. */
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  /** Where to look in the logs. */
  requestId: string | undefined;
  errors: FieldError[] | undefined;
}

/** Takes texts of ours alone: no `message`, no `stack`, no `cause`. */
export function problemOf(error: AppError): ProblemDocument {
  const { title, status, detail, code, errors } = error;
  const kind = code.toLowerCase().replaceAll('_', '-');
  const type = `tag:orders.example,2026:${kind}`;
  return {
    type,
    title,
    status,
    detail,
    code,
    requestId: requestId(),
    errors,
  };
}

export function sendProblem(res: Response, error: AppError): void {
  res
    .status(error.status)
    .set(error.headers ?? {})
    .type('application/problem+json')
    .json(problemOf(error));
}
