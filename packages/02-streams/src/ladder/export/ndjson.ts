// Records as newline-delimited JSON: one object a line.

/** A write costs more than a row, so rows are written together. */
const batchLength = 64 * 1024;

export async function* toNdjson(
  records: AsyncIterable<object>,
): AsyncGenerator<string> {
  let batch = '';
  for await (const record of records) {
    batch += `${JSON.stringify(record)}\n`;
    if (batch.length < batchLength) continue;
    yield batch;
    batch = '';
  }
  if (batch) yield batch;
}
