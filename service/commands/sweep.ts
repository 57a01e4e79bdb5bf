/** `sweep`: deletes what has expired. The service does so too, once a minute. */
import { sweep } from '../app.js';
import { runOnStore } from './environment.js';

await runOnStore(async (store) => {
  await sweep(store, await store.statements.now());
  console.log('What had expired is deleted.');
});
