#!/usr/bin/env node
import '@under-load/typescript';

await import('../src/lab-cli.ts');
