import { createMockService } from '../service/msw.js';

/** The account service of every story: the reference service over memory, answered in the page. */
export const mockService = createMockService();
