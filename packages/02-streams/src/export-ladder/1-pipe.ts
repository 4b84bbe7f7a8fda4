// `.pipe()` after `.pipe()`, with an error handler at each, as careful
// tutorials have it. A pipe forwards data and the end, no error.

import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { createGzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { ExportRows } from '../export.ts';

export const exportRows: ExportRows = (source, target) =>
  new Promise((resolve, reject) => {
    const toJson = new Transform({
      writableObjectMode: true,
      transform(row, _encoding, done) {
        done(null, `${JSON.stringify(row)}\n`);
      },
    });
    source
      .on('error', reject)
      .pipe(parse({ bom: true, columns: true }))
      .on('error', reject)
      .pipe(toJson)
      .on('error', reject)
      .pipe(createGzip())
      .on('error', reject)
      .pipe(createWriteStream(target))
      .on('error', reject)
      .on('finish', resolve);
  });
