// A module of tasks that never finishes loading.

setInterval(() => {}, 1000);
await new Promise(() => {});

export const tasks = {};
