// Join the stages with `.pipe()`, and handle the errors of each, as
// careful tutorials do.

import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { createGzip } from 'node:zlib';
import { csvParser } from '../csv-parser.ts';
import type { ExportRows } from './export.ts';
import { asObjects } from './objects.ts';

export const exportRows: ExportRows = (source, target) =>
  new Promise((resolve, reject) => {
    const toJson = new Transform({
      writableObjectMode: true,
      transform(row, _encoding, done) {
        done(null, `${JSON.stringify(row)}\n`);
      },
    });
    // #region pipes
    source
      .setEncoding('utf8')
      .on('error', reject)
      .pipe(csvParser(asObjects))
      .on('error', reject)
      .pipe(toJson)
      .on('error', reject)
      .pipe(createGzip())
      .on('error', reject)
      .pipe(createWriteStream(target))
      .on('error', reject)
      .on('finish', resolve);
    // #endregion
  });
