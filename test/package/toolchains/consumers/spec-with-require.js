/** A Jest test as Jest runs it without any configuration. */
const { callEveryEntry, EXPECTED } = require('./every-entry');

test('Every entry makes its call.', async () => {
  expect(await callEveryEntry()).toBe(EXPECTED);
});
