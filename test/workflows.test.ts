/** GitHub's own parser accepts the workflows, and they use only pinned actions and existing scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from 'vitest';
import { PROJECT } from './support/project.js';

const FOLDER = path.join(PROJECT, '.github/workflows');

const NAMES = readdirSync(FOLDER);

function read(name: string): string {
  return readFileSync(path.join(FOLDER, name), 'utf8');
}

const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { scripts: object };

describe('workflows', () => {
  test.each(NAMES)('GitHub accepts %s.', (name) => {
    const { context } = parseWorkflow({ name, content: read(name) }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  test('An invalid workflow is detected.', () => {
    const content = read('ci.yml').replace('runs-on: ubuntu-latest', 'run-on: ubuntu-latest');
    const { context } = parseWorkflow({ name: 'ci.yml', content }, new NoOperationTraceWriter());
    expect(
      context.errors
        .getErrors()
        .map(({ message }) => message)
        .join(),
    ).toContain("'run-on'");
  });

  test.each(NAMES)('%s uses only actions of GitHub, pinned by commit, and existing scripts.', (name) => {
    const text = read(name);
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(1);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    for (const [, script] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g)) expect(scripts).toHaveProperty(script!);
  });
});
