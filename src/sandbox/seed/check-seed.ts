/** Validates a seed: its structure, its references, and that IDs are unique. */
import { parsePointer } from '../../openapi/pointer.js';
import { createChecks } from '../../openapi/schema-check.js';
import { CONTRACTS } from '../contracts/contracts.js';
import { SandboxError, type SeedProblem } from '../sandbox-error.js';
import type { Seed } from '../seed-types.js';
import { findBadReferences } from './bad-references.js';
import { SEED_SCHEMA } from './seed-schema.js';

const checkStructure = createChecks(CONTRACTS.cloud.document)(SEED_SCHEMA);

/**
 * Returns a value as a seed.
 *
 * @throws {SandboxError} If it is not a valid seed.
 */
export function checkSeed(value: unknown): Seed {
  const errors = checkStructure(value);
  const problems = errors.map(({ instancePath, keyword, params, message }): SeedProblem => {
    const path = parsePointer(instancePath).map(formatKey);
    const extra = params['additionalProperty'] as string | undefined;
    if (extra !== undefined) return { path: [...path, extra], message: 'is not a known property' };
    const values = keyword === 'enum' ? `: ${JSON.stringify(params['allowedValues'])}` : '';
    return { path, message: `${message}${values}` };
  });
  refuseSeed(problems.length ? problems : findBadReferences(value as Seed));
  return value as Seed;
}

function refuseSeed(problems: readonly SeedProblem[]): void {
  if (problems.length) throw new SandboxError('seed', 'The seed is invalid.', problems);
}

function formatKey(segment: string): string | number {
  return /^\d+$/.test(segment) ? Number(segment) : segment;
}
