/** The layout of samples: as the project's formatter lays them out. */
import { describe, expect, test } from 'vitest';
import { formatTypeScript } from '../../../../scripts/lib/format.js';
import { layOutCode } from '../../../../scripts/site/samples/layout.js';

const LONG = 'abcdefghij'.repeat(4);

describe('layout', () => {
  test.each([
    "const api = new PetsApi({ apiKey: 'k' });",
    "const api = new PetsApi({ baseUrl: 'https://pets.example.org', apiKey: process.env.API_KEY! });",
    `const pet = await api.addPet(7, { name: '${LONG}', tags: ['a', 'b'] });`,
    `const pet = await api.addPet(7, { name: '${LONG}' }, { a: 1, b: 2 });`,
    `const aVeryLongNameForTheResultOfACall = await api.aMethod('short one');`,
    `const aVeryLongNameForTheResultOfACall = await api.aMethodWithALongName();`,
    `const aVeryLongNameForTheResultOfACall = await api.aMethodWithName({ name: 'x' });`,
    `const url = 'https://${LONG}.example.org/pets';`,
    `const url = \`https://${LONG}.example.org/pets?key=\${encodeURIComponent(process.env.KEY)}\`;`,
    `await api.add({ pets: [{ id: 1, name: 'a' }, { id: 2, name: 'b' }] });`,
    `await api.add({ ids: [${Array.from({ length: 30 }, (_, id) => id).join(', ')}] });`,
    `await api.add({ names: ['${LONG}', '${LONG}'], deep: { deeper: { deepest: ['${LONG}'] } } });`,
    `body.append('meta', new Blob([JSON.stringify({ a: '${LONG}' })], { type: 'application/json' }));`,
    `body.append('a, (b', new File(['content'], 'image.png', { type: 'image/png' }));`,
    `import { CloudApi, CloudRole, ${LONG} } from 'bimdata-cloud-api';`,
    `import { PetsApi } from '${LONG}${LONG}';`,
    `console.log('it is (a, [b', "it's {", \`\${'}'}\`);`,
    `await api.add({ description: '${LONG} ${LONG}', id: '${LONG} ${LONG}' });`,
  ])('%s', async (statement) => {
    expect(`${layOutCode(statement)}\n`).toBe(await formatTypeScript('sample.ts', statement, 64));
  });
});
