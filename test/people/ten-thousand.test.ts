/** The tests of `test/input/people.test.ts` with ten thousand people, which takes half a minute. */
process.env['PEOPLE'] = '10000';
await import('../input/people.test.js');

export {};
