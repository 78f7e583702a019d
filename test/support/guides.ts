/** The code of the guides in `openapi/guides`, as the reference shows it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeBlocks, type CodeBlock } from './code-blocks.js';
import { PROJECT } from './project.js';

/** Returns the code blocks of a guide, for a client that is imported from `module`. */
export function readGuide(name: string, module: string): CodeBlock[] {
  const text = readFileSync(path.join(PROJECT, 'openapi/guides', `${name}.md`), 'utf8');
  return codeBlocks(text.replaceAll('<!-- generated: module -->', module));
}
