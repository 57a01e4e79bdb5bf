import { createMemoryStore } from '../../../service/store/memory.js';
import { storeSuite } from '../../suites/store.js';

storeSuite('in memory', async () => createMemoryStore());
