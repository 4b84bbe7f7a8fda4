// Who cares that a user registered, in order.

import type { Analytics } from './analytics.ts';
import type { AuditLog } from './audit-log.ts';
import { MailRefusedError } from './errors.ts';
import type { EventMap, Events } from './events.ts';
import type { Mailer } from './mailer.ts';
import { retry, type RetryOptions } from './retry.ts';
import type { WelcomeCredit } from './welcome-credit.ts';

export interface Collaborators {
  auditLog: AuditLog;
  mailer: Mailer;
  analytics: Analytics;
  welcomeCredit: WelcomeCredit;
}

type User = EventMap['user.registered'];

/** @param retries How the welcome mail is tried again. */
export function addListeners(
  events: Events,
  collaborators: Collaborators,
  retries: RetryOptions,
): void {
  const { auditLog, mailer, analytics, welcomeCredit } = collaborators;

  events.on('user.registered', writeAuditLog);
  events.on('user.registered', sendWelcomeMail);
  events.on('user.registered', countRegistration);
  events.on('user.registered', grantCredit);

  function writeAuditLog({ id: userId, registeredAt: at }: User) {
    auditLog.write({ userId, action: 'registered', at });
  }

  async function sendWelcomeMail({ id: userId, name, email }: User) {
    const mail = {
      to: email,
      subject: 'Welcome',
      text: `Hello ${name}, good to have you here.`,
      key: `welcome:${userId}`,
    };
    const { signal } = retries;
    await retry(() => mailer.send(mail, signal), {
      ...retries,
      isWorthIt,
    });
    await events.publish('mail.sent', { userId });
  }

  function countRegistration({ registeredAt }: User) {
    analytics.countRegistration(registeredAt);
  }

  async function grantCredit({ id: userId }: User) {
    if (!welcomeCredit.grant(userId)) return;
    const { cents } = welcomeCredit;
    await events.publish('credit.granted', { userId, cents });
  }
}

/** A mail that is refused for what it is will be refused again. */
function isWorthIt(error: unknown): boolean {
  return !(error instanceof MailRefusedError) || error.isTemporary;
}
