/** The examples of the responses of operations as code, equal ones once. */
import { toCamelCase, type claimNames } from '../../lib/naming.js';
import type { OperationModel, TypeReference } from '../../model/types.js';

/** The example of a response. */
export interface Fixture {
  /** A status, a range such as `4XX`, or `default`. */
  readonly status: string;
  readonly type: TypeReference;
  /** The code of the example. */
  readonly code: string;
  /** The media type that it is sent as. */
  readonly mediaType: string | undefined;
  readonly isInvalid: boolean;
  /** The name of the shape of its exact integers, if it has any. */
  readonly shape: string | undefined;
  /** The name of the component that the response is. */
  readonly component: string | undefined;
}

/** The examples of an operation. */
export interface OperationFixtures {
  readonly operation: OperationModel;
  readonly fixtures: readonly Fixture[];
  /** The status of its response by default. */
  readonly status: number;
}

/** An example that several responses have. */
export interface SharedFixture {
  readonly name: string;
  readonly code: string;
  readonly description: string;
}

/** The fewest characters of an example that is worth a constant. */
const WORTHWHILE = 24;

/** Returns the examples that several responses have, by their code, with names for them. */
export function nameShared(
  operations: readonly OperationFixtures[],
  claim: ReturnType<typeof claimNames>,
): Map<string, SharedFixture> {
  const all = operations.flatMap(({ operation, fixtures }) => fixtures.map((fixture) => ({ operation, ...fixture })));
  const counts = new Map<string, number>();
  for (const { code } of all) counts.set(code, (counts.get(code) ?? 0) + 1);
  const shared = new Map<string, SharedFixture>();
  for (const { operation, status, code, component } of all) {
    if (counts.get(code)! < 2 || code.length < WORTHWHILE || shared.has(code)) continue;
    const own = `${operation.functionName}${status}Example`;
    const name = component === undefined ? claim(own) : claim(`${toCamelCase(component)}Example`, own);
    const description = `The example of ${component === undefined ? `${status} of \`${operation.method} ${operation.path}\`` : `the response \`${component}\``}.`;
    shared.set(code, { name, code, description });
  }
  return shared;
}
