import config from '../../web-test-runner.config.js';

/** The tests of a suite with their full titles. */
const tests = ({ name = '', tests: own, suites }) =>
  [...own, ...suites.flatMap(tests)].map((test) => ({ ...test, name: `${name} ${test.name}`.trim() }));

/** Runs the tests whose full title `GREP` fits, a regular expression, and prints each result as a line of JSON. */
export default {
  ...config,
  testFramework: { config: { ...config.testFramework.config, grep: process.env.GREP } },
  reporters: [
    {
      onTestRunFinished({ sessions }) {
        for (const { testResults } of sessions) {
          for (const { name, passed, skipped } of testResults ? tests(testResults) : [])
            console.log(`RESULT ${JSON.stringify({ name, passed, skipped })}`);
        }
      },
    },
  ],
};
