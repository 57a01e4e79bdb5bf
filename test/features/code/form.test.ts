import { formControlSuite } from '../../suites/form-control.js';
import '../../../src/define/verification-code.js';

formControlSuite({ tag: 'mylexus-verification-code', valid: '012345', invalid: '123' });
