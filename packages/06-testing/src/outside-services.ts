// The services outside: real ones, or stand-ins where there are none.

import { startMailService } from './mail-service.ts';
import { startPaymentProvider } from './payment-provider.ts';
import type { StandIn } from './stand-in.ts';

export interface OutsideServices {
  mailUrl: string;
  paymentUrl: string;
  /** Ends the stand-ins. */
  close: () => Promise<void>;
}

export async function openOutsideServices(urls: {
  mailUrl: string | undefined;
  paymentUrl: string | undefined;
}): Promise<OutsideServices> {
  const standIns: StandIn[] = [];
  const use = async (start: () => Promise<StandIn>) => {
    const standIn = await start();
    standIns.push(standIn);
    return standIn.url;
  };
  return {
    mailUrl: urls.mailUrl ?? (await use(startMailService)),
    paymentUrl: urls.paymentUrl ?? (await use(startPaymentProvider)),
    async close() {
      await Promise.all(standIns.map((standIn) => standIn.close()));
    },
  };
}
