// Fires volleys with one variant, as it is told.

import { openFire, type Volley } from './processes.ts';
import type { VariantSettings } from './variants.ts';

const [settings = ''] = process.argv.slice(2);
const fire = await openFire(JSON.parse(settings) as VariantSettings);

process.on('message', (volley: Volley) => {
  void fire(volley).then((passed) => process.send?.(passed));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
