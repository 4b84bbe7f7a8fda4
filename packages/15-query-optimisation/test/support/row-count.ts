/** Of the table that the batches are tried on: 25 batches. */
export const rowCount = 2500;
export const batchSize = 100;
