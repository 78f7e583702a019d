/** Writes llms.txt, which tells text tools where the reference is and what it has (https://llmstxt.org). */
import { tagAnchor } from '../model/anchor.js';
import { operationsOf, type ApiModel } from '../model/types.js';
import type { Document } from '../../src/openapi/document.js';
import { guidesOf } from './reference.js';

function section(title: string, lines: readonly string[]): string[] {
  return lines.length ? [`## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`] : [];
}

/** Returns llms.txt; `page` and `source` are the names of the files beside it. */
export function llmsText(document: Document, model: ApiModel, page: string, source: string): string {
  return `${[
    `# ${model.title}`,
    ...(model.summary ? [`> ${model.summary}`] : []),
    ...section('Reference', [
      `[The whole reference](${page}): guides, operations with samples, schemas`,
      `[OpenAPI document](${source}): the same for machines`,
    ]),
    ...section(
      'Guides',
      guidesOf(document, model).map(({ name }) => `[${name}](${page}${tagAnchor(name)})`),
    ),
    ...section(
      'Operations',
      operationsOf(model).map(
        ({ methodName, anchor, method, path, summary }) =>
          `[${methodName}](${page}${anchor}): \`${method} ${path}\`. ${summary || path}`,
      ),
    ),
  ].join('\n\n')}\n`;
}
