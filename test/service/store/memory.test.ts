import { createMemoryStore } from '../../../service/store/memory.js';
import { storeSuite } from '../../suites/store.js';
import { storeStatementsSuite } from '../../suites/store-statements.js';

storeSuite('in memory', async () => createMemoryStore());
storeStatementsSuite('in memory', async () => createMemoryStore());
