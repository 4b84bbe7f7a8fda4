// TypeScript to JavaScript, the same for tests and for mutants.

import ts from 'typescript';

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  sourceMap: true,
};

export interface Emitted {
  code: string;
  map: string;
  /** Messages, when the source does not parse. */
  problems: string[];
}

export function transpile(source: string, fileName: string): Emitted {
  const { outputText, sourceMapText, diagnostics } = ts.transpileModule(
    source,
    { compilerOptions, fileName, reportDiagnostics: true },
  );
  const problems = (diagnostics ?? []).map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
  return { code: outputText, map: sourceMapText ?? '', problems };
}
