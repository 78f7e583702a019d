/** A test of Jest in the environment `jsdom`, which lacks what a call needs. */
const { CloudApi } = require('bimdata-cloud-api');

test('A call names what is missing.', async () => {
  const api = new CloudApi({ apiKey: 'key', headers: { 'X-A': '1' } });
  await expect(api.getClouds()).rejects.toThrow(/^globalThis must have (\w+, )*Request\b.*, fetch$/);
});
