/** The documents that clients are generated from: copies, as each run needs a change. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { operations } from '../../../generated/cloud/index.js';
import { listMethodNames, type Document } from '../../../src/openapi/document.js';
import { PACKAGE } from '../../lib/paths.js';

/** A document in a project of its own. */
export interface MeasuredDocument {
  readonly name: 'contract' | 'GitHub';
  readonly operations: number;
  /** How many rounds are counted. */
  readonly rounds: number;
  /** The folder of the project, which can have settings of this generator, and nothing of another. */
  readonly project: string;
  readonly file: string;
}

/** A document that is too large for the repository. */
const GITHUB = path.join(PACKAGE, '../shared/specs/github.json');

/** The start of the first description that can be changed, in YAML or JSON. */
const DESCRIPTION = /^ {2}description: \|\n {4}|"description": ?"/m;

/** Returns the text of a document with a change of a description, which differs for each number. */
export function changeDescription(text: string, count: number): string {
  if (!DESCRIPTION.test(text)) throw new Error('The document does not describe itself.');
  return text.replace(DESCRIPTION, (start) => `${start}Change ${count}. `);
}

function createProject(folder: string, name: string): string {
  const project = path.join(folder, name);
  // Generators remember their runs in the project's node_modules.
  mkdirSync(path.join(project, 'node_modules'), { recursive: true });
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
  return project;
}

/** Returns this project's contract, in a copy with everything that it is linted with. */
export function copyContract(folder: string): MeasuredDocument {
  const project = createProject(folder, 'contract');
  for (const name of ['openapi', 'redocly.yaml'])
    cpSync(path.join(PACKAGE, name), path.join(project, name), { recursive: true });
  const file = path.join(project, 'openapi', 'cloud.yaml');
  return { name: 'contract', operations: Object.keys(operations).length, rounds: 9, project, file };
}

/** Returns GitHub's document, if it is on this machine. */
export function copyGitHub(folder: string): MeasuredDocument | undefined {
  if (!existsSync(GITHUB)) return undefined;
  const project = createProject(folder, 'github');
  const file = path.join(project, 'github.json');
  cpSync(GITHUB, file);
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Document;
  const count = Object.values(paths!).reduce((sum, item) => sum + listMethodNames(item!).length, 0);
  return { name: 'GitHub', operations: count, rounds: 5, project, file };
}
