/** Compares the files for msw with those for validators of one client. */
import type { OperationValidators } from '../../../../src/runtime/validators.js';
import { loadFile } from '../../../support/generated.js';

/** The modules of a client. */
export interface Modules {
  readonly msw: Readonly<Record<string, unknown>>;
  readonly validators: Readonly<Record<string, unknown>>;
}

/** Loads both files of a folder. */
export async function loadModules(folder: string): Promise<Modules> {
  return { msw: await loadFile(folder, 'msw'), validators: await loadFile(folder, 'validators') };
}

/** How many fixtures there are with a validator, and those that it refuses. */
export interface Comparison {
  readonly count: number;
  readonly refused: readonly string[];
}

/** Validates each fixture by the validator of its status. */
export function compareFixtures({ msw, validators }: Modules): Comparison {
  const refused: string[] = [];
  let count = 0;
  for (const [name, fixtures] of Object.entries(msw)) {
    const operation = /^(.*)Fixtures$/.exec(name)?.[1];
    if (operation === undefined) continue;
    const { responses = {} } = (validators[`${operation}Validators`] ?? {}) as OperationValidators;
    for (const [status, fixture] of Object.entries(fixtures as Readonly<Record<string, unknown>>)) {
      const validator = responses[status];
      if (!validator || fixture === undefined) continue;
      count += 1;
      if (validator['~standard'].validate(fixture).issues) refused.push(`${operation} ${status}`);
    }
  }
  return { count, refused };
}
