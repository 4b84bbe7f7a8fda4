// What other packages of this course may use.

export * from './errors.ts';
export {
  explainServices,
  type ServiceExplanation,
} from './explain-services.ts';
export {
  type FaultProxy,
  startFaultProxy,
} from './fault-proxy/start-fault-proxy.ts';
export type { Target } from './fault-proxy/target.ts';
export {
  type ProvidedServices,
  provideServices,
  type ProvideServicesOptions,
} from './provide-services.ts';
export {
  type EmbeddedRabbitmq,
  startEmbeddedRabbitmq,
} from './rabbitmq/start-embedded-rabbitmq.ts';
export { deleteKeys } from './redis/delete-keys.ts';
export {
  type EmbeddedRedis,
  startEmbeddedRedis,
} from './redis/start-embedded-redis.ts';
export {
  type Service,
  type ServiceName,
  serviceNames,
} from './service.ts';
