// What JavaScript lets us throw, and error handlers stumble over.

export const strangeThrows: Record<string, () => never> = {
  'throw-string'() {
    throw 'out of stock';
  },
  /** A command, in the eyes of Express. */
  'throw-route'() {
    throw 'route';
  },
  'throw-null'() {
    throw null;
  },
  'throw-undefined'() {
    throw undefined;
  },
  'throw-frozen'() {
    throw Object.freeze({ reason: 'frozen' });
  },
  /** It throws again when somebody reads what it says. */
  'throw-getter'() {
    throw Object.defineProperty(new Error(), 'message', {
      get: () => {
        throw new Error('no message for you');
      },
    });
  },
  /** It throws at every touch. */
  'throw-proxy'() {
    const trap = () => {
      throw new Error('do not touch');
    };
    throw new Proxy(new Error('inner'), {
      get: trap,
      has: trap,
      ownKeys: trap,
      getPrototypeOf: trap,
      getOwnPropertyDescriptor: trap,
    });
  },
  'throw-circular'() {
    const error = new Error('the snake');
    error.cause = new Error('its tail', { cause: error });
    throw error;
  },
};
