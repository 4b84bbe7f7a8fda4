// The services that react to a registration, in the order in which
// they are called. All but the mailer are kept in memory.

import type { EventMap, Events } from '../ladder/events.ts';
import type { MailQueue } from './mail-queue.ts';

type User = EventMap['user.registered'];

export function addListeners(events: Events, mails: MailQueue): void {
  const auditLog: string[] = [];
  const registrationsByDay = new Map<string, number>();
  const credited = new Set<string>();

  events.on('user.registered', writeAuditLog);
  events.on('user.registered', sendWelcomeMail);
  events.on('user.registered', countRegistration);
  events.on('user.registered', grantCredit);

  function writeAuditLog({ id, registeredAt }: User) {
    auditLog.push(`${registeredAt} registered ${id}`);
    if (auditLog.length > 1000) auditLog.shift();
  }

  async function sendWelcomeMail({ id: userId, name, email }: User) {
    await mails.send({
      to: email,
      subject: 'Welcome',
      text: `Hello ${name}, good to have you here.`,
      key: `welcome:${userId}`,
    });
    await events.publish('mail.sent', { userId });
  }

  function countRegistration({ registeredAt }: User) {
    const day = registeredAt.slice(0, 10);
    const count = registrationsByDay.get(day) ?? 0;
    registrationsByDay.set(day, count + 1);
  }

  async function grantCredit({ id: userId }: User) {
    if (credited.has(userId)) return;
    credited.add(userId);
    await events.publish('credit.granted', { userId, cents: 500 });
  }
}
