// Compiles each file once for all the test files of a lane. Jest gives
// every test file a context of its own, and compiles everything that it
// loads again: express, zod, Jest's own `expect`, and so on.

import vm from 'node:vm';

type Options = vm.CompileFunctionOptions;

interface Compiled {
  script: vm.Script;
  /** Of the test file that runs: only one does at a time. */
  options: Options;
}

const known = new Map<string, Compiled>();
const { compileFunction } = vm;

/** From now on, in this process, for Jest. */
export function shareCompiledCode(): void {
  shareScripts();
  shareModules();
}

/** `import()` and `import.meta` belong to one module: not shared. */
const ownCode = /\bimport\s*[.(]/;

/** ES modules take over the code that V8 compiled the first time. */
function shareModules(): void {
  const compiled = new Map<string, Buffer>();
  class SharedModule extends vm.SourceTextModule {
    constructor(code: string, options: vm.SourceTextModuleOptions) {
      const key = JSON.stringify([options.identifier, code]);
      const cachedData = compiled.get(key);
      super(code, cachedData ? { ...options, cachedData } : options);
      if (cachedData || ownCode.test(code)) return;
      // It has what a script has; its type does not say so.
      const script = this as unknown as vm.Script;
      compiled.set(key, script.createCachedData());
    }
  }
  Object.assign(vm, { SourceTextModule: SharedModule });
}

function shareScripts(): void {
  vm.compileFunction = ((code, params = [], options = {}) => {
    const { filename, parsingContext: context } = options;
    if (!filename || !context)
      return compileFunction(code, params, options);
    const key = JSON.stringify([filename, params, code]);
    const compiled = known.get(key) ?? compile(code, params, filename);
    known.set(key, compiled);
    compiled.options = options;
    // One script may run in any number of contexts.
    return compiled.script.runInContext(context) as unknown;
  }) as typeof compileFunction;
}

function compile(
  code: string,
  params: readonly string[],
  filename: string,
): Compiled {
  const head = `(function (${params.join()}) {`;
  const script = new vm.Script(`${head}${code}\n})`, {
    filename,
    // A stack says the same place as without the head.
    columnOffset: -head.length,
    importModuleDynamically: (...asked) => {
      const load = compiled.options.importModuleDynamically;
      if (typeof load !== 'function') throw new Error('no import here');
      return Reflect.apply(
        load,
        undefined,
        asked,
      ) as Promise<vm.Module>;
    },
  });
  const compiled: Compiled = { script, options: {} };
  return compiled;
}
