/** The cells of security and servers. */
import type { Impact } from '../../../../scripts/diff/impact.js';
import { keepOperation, operate, type Cell, type Versions } from './cell.js';

function secure(...security: readonly object[]): object {
  return { security };
}

const KEY = { key: [] };
const TOKEN = { token: [] };
const READ = { oauth: ['read'] };
const WRITE = { oauth: ['read', 'write'] };

const SECURITY: readonly Cell[] = [
  operate('security, alternative added', 'patch', [secure(KEY), secure(KEY, TOKEN)]),
  operate('security, alternative removed', 'major', [secure(KEY, TOKEN), secure(KEY)]),
  operate('security, alternative replaced', 'major', [secure(KEY), secure(TOKEN)]),
  operate('security, scope added', 'major', [secure(READ), secure(WRITE)]),
  operate('security, scope removed', 'patch', [secure(WRITE), secure(READ)]),
  operate('security, scope replaced', 'major', [secure(READ), secure({ oauth: ['write'] })]),
  operate('security, none to some', 'major', [secure(), secure(KEY)]),
  operate('security, some to none', 'patch', [secure(KEY), secure()]),
  operate('security, none to that of the whole API', 'major', [secure(), {}]),
  operate('security, that of the whole API to none', 'patch', [{}, secure()]),
  operate('security became optional', 'patch', [secure(KEY), secure(KEY, {})]),
  operate('security no longer optional', 'major', [secure({}, KEY), secure(KEY)]),
  operate('security, second credential in the same request added', 'major', [
    secure(KEY),
    secure({ ...KEY, ...TOKEN }),
  ]),
  operate(
    'security, second credential in the same request removed',
    'patch',
    [secure({ ...KEY, ...TOKEN }), secure(KEY)],
    { because: 'a caller that sends both still has the one' },
  ),
  ...keepOperation('security alternatives reordered', [secure(KEY, TOKEN), secure(TOKEN, KEY)]),
  ...keepOperation('security scopes reordered', [secure(WRITE), secure({ oauth: ['write', 'read'] })]),
  ...keepOperation('security of the whole API repeated', [{}, secure(KEY)]),
  ...keepOperation('security none and an empty alternative', [secure(), secure({})]),
  ...keepOperation('security alternative repeated', [secure(KEY, KEY), secure(KEY)]),
];

/** A cell that changes a security scheme, which its operation uses unless it is told otherwise. */
function scheme(name: string, expected: Impact, [before, after]: Versions<object>, isUsed = true): Cell {
  const operation = isUsed ? secure({ '@Own': [] }) : {};
  return operate(`security scheme ${name}`, expected, [operation, operation], {
    components: { securitySchemes: { '@Own': before } },
    newComponents: { securitySchemes: { '@Own': after } },
  });
}
function flows(members: object, type = 'clientCredentials'): object {
  const flow = { tokenUrl: 'https://cells.test/token', scopes: { read: 'Reads.' }, ...members };
  return { type: 'oauth2', flows: { [type]: flow } };
}

const API_KEY = { type: 'apiKey', in: 'header', name: 'X-Own' };

const SCHEMES: readonly Cell[] = [
  scheme('type', 'major', [API_KEY, { type: 'http', scheme: 'bearer' }]),
  scheme('in', 'major', [API_KEY, { ...API_KEY, in: 'query' }]),
  scheme('name', 'major', [API_KEY, { ...API_KEY, name: 'X-Other' }]),
  scheme('scheme', 'major', [
    { type: 'http', scheme: 'basic' },
    { type: 'http', scheme: 'bearer' },
  ]),
  scheme('tokenUrl', 'major', [flows({}), flows({ tokenUrl: 'https://other.test/token' })]),
  scheme('scope added to the list', 'patch', [flows({}), flows({ scopes: { read: 'Reads.', write: 'Writes.' } })]),
  scheme('scope with another description', 'patch', [flows({}), flows({ scopes: { read: 'Reads all.' } })]),
  scheme('flow replaced', 'major', [flows({}), flows({}, 'password')]),
  scheme('openIdConnectUrl', 'major', [
    { type: 'openIdConnect', openIdConnectUrl: 'https://cells.test/one' },
    { type: 'openIdConnect', openIdConnectUrl: 'https://cells.test/two' },
  ]),
  scheme('description', 'patch', [API_KEY, { ...API_KEY, description: 'New.' }]),
  scheme('bearerFormat', 'patch', [
    { type: 'http', scheme: 'bearer' },
    { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
  ]),
  scheme('type of one that no operation uses', 'patch', [API_KEY, { type: 'http', scheme: 'bearer' }], false),
  scheme('scheme in capitals', 'none', [
    { type: 'http', scheme: 'bearer' },
    { type: 'http', scheme: 'Bearer' },
  ]),
];

function serve(...servers: readonly object[]): object {
  return { servers };
}
function variable(members: object): object {
  return serve({
    url: 'https://{region}.cells.test',
    variables: { region: { enum: ['eu', 'us'], default: 'eu', ...members } },
  });
}

const ONE = { url: 'https://one.test' };
const TWO = { url: 'https://two.test' };

const SERVERS: readonly Cell[] = [
  operate('server removed', 'major', [serve(ONE, TWO), serve(ONE)]),
  operate('server added', 'minor', [serve(ONE), serve(ONE, TWO)]),
  operate('server replaced', 'major', [serve(ONE), serve(TWO)]),
  operate('server of the whole API replaced', 'major', [{}, serve(ONE)]),
  operate('server description added', 'patch', [serve(ONE), serve({ ...ONE, description: 'New.' })]),
  operate('server variable, value removed', 'major', [variable({}), variable({ enum: ['eu'] })]),
  operate('server variable, default changed', 'minor', [variable({}), variable({ default: 'us' })], {
    because: 'callers that do not choose reach another server',
  }),
  ...keepOperation('server of the whole API repeated', [{}, serve({ url: 'https://cells.test' })]),
];

export const ACCESS_CELLS: readonly Cell[] = [...SECURITY, ...SCHEMES, ...SERVERS];
