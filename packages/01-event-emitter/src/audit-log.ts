// Who registered, and when: the last of it, in memory.

export interface AuditEntry {
  userId: string;
  action: 'registered';
  at: string;
}

const limit = 1000;

export class AuditLog {
  readonly #entries: AuditEntry[] = [];

  write(entry: AuditEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > limit) this.#entries.shift();
  }

  entries(): AuditEntry[] {
    return [...this.#entries];
  }
}
