// The services of other companies that the shop uses, as stand-ins.

import { startMailService } from './mail-service.ts';
import { startPaymentProvider } from './payment-provider.ts';

export interface StandInUrls {
  mailUrl: string;
  paymentUrl: string;
}

/** Closes both once `work` is done. */
export async function withStandIns(
  work: (urls: StandInUrls) => Promise<void>,
): Promise<void> {
  const mail = await startMailService();
  const provider = await startPaymentProvider();
  try {
    await work({ mailUrl: mail.url, paymentUrl: provider.url });
  } finally {
    await Promise.all([mail.close(), provider.close()]);
  }
}
