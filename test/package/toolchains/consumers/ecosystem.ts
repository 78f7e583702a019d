/** Packages that build on openapi-fetch, with the client of this one: queries of TanStack, and mocks of MSW. */
import { QueryClient } from '@tanstack/react-query';
import { createFetchClient, type paths } from 'bimdata-cloud-api/fetch-client';
import { createOpenApiHttp } from 'openapi-msw';
import createHooks from 'openapi-react-query';
import { setupServer } from 'msw/node';

const baseUrl = 'http://localhost:4020';

let count = 0;
const http = createOpenApiHttp<paths>({ baseUrl });
const server = setupServer(
  http.get('/cloud', ({ response }) => {
    count += 1;
    return count < 3 ? response.untyped(new Response('{}', { status: 503 })) : response(200).json([]);
  }),
  http.get('/cloud/{id}', ({ params, response }) => response(404).json({ detail: `No cloud ${params.id}.` })),
);
server.listen({ onUnhandledRequest: 'error' });

const $api = createHooks(createFetchClient({ baseUrl, apiKey: 'key' }));
const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const clouds: readonly { id: number }[] = await queries.fetchQuery($api.queryOptions('get', '/cloud'));
const missing = $api.queryOptions('get', '/cloud/{id}', { params: { path: { id: 7 } } });
// @ts-expect-error -- a path without its parameter
void $api.queryOptions('get', '/cloud/{id}');
const reason: unknown = await queries.fetchQuery(missing).catch((error: unknown) => error);
console.log(clouds.length, count, reason);
server.close();
