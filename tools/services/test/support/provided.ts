// Services for the length of one test.

import {
  provideServices,
  type ProvidedServices,
  type ProvideServicesOptions,
  type ServiceName,
} from '../../src/index.ts';

/** Nothing listens there: servers of this machine stay out of it. */
export const noStandardPorts = { redis: 1, postgres: 1, rabbitmq: 1 };

/** Provides, acts, and stops even if the act fails. */
export async function during<T>(
  names: readonly ServiceName[],
  options: ProvideServicesOptions,
  act: (provided: ProvidedServices) => T | Promise<T>,
): Promise<T> {
  const provided = await provideServices(names, {
    standardPorts: noStandardPorts,
    ...options,
  });
  try {
    return await act(provided);
  } finally {
    await provided.stop();
  }
}

export function sourcesOf({ services }: ProvidedServices): string[] {
  return services.map(({ name, source }) => `${name}: ${source}`);
}

export const embedded = { SERVICES: 'embedded' };
