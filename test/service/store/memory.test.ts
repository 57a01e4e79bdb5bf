import { writeCredential } from '../../../service/credentials/write.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import { credentialRegistrySuite } from '../../suites/credential-registry.js';
import { storeSuite } from '../../suites/store.js';
import { storeStatementsSuite } from '../../suites/store-statements.js';

const make = async () => createMemoryStore();

storeSuite('in memory', make);
storeStatementsSuite('in memory', make);
credentialRegistrySuite('in memory', make, (store, row) => store.transaction((tx) => writeCredential(tx, row)));
