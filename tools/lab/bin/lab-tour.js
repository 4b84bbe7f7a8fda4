#!/usr/bin/env node
import '@under-load/typescript';

await import('../src/tour-cli.ts');
