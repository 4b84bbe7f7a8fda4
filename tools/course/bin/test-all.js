#!/usr/bin/env node
import '@under-load/typescript';

await import('../src/test-all/test-all-cli.ts');
