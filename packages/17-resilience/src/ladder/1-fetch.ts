// Asks, and waits: as long as it takes.

import type { CreateClient } from './client.ts';

// #region request
export const createClient: CreateClient = ({ url, send }) => ({
  request: (path, { method = 'GET', body = '' } = {}) =>
    send(url + path, { method, body }),
});
// #endregion
