#!/usr/bin/env node
import '@under-load/typescript';

await import('../src/with-services.ts');
