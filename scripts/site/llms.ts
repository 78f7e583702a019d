/** Writes llms.txt, the index of the reference for language models (https://llmstxt.org). */
import { formatTagAnchor } from '../model/anchor.js';
import { listOperations, type ApiModel } from '../model/types.js';
import type { Document } from '../../src/openapi/document.js';
import { listGuides, listWebhooks } from './reference.js';

function formatLlmsSection(title: string, lines: readonly string[]): string[] {
  return lines.length ? [`## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`] : [];
}

/** Returns llms.txt; `page` and `source` are the names of the files next to it. */
export function formatLlmsText(document: Document, model: ApiModel, page: string, source: string): string {
  return `${[
    `# ${model.title}`,
    ...(model.summary ? [`> ${model.summary}`] : []),
    ...formatLlmsSection('Reference', [
      `[Full reference](${page}): guides, operations with samples, schemas`,
      `[OpenAPI document](${source}): the same, machine-readable`,
    ]),
    ...formatLlmsSection(
      'Guides',
      listGuides(document, model).map(({ name }) => `[${name}](${page}${formatTagAnchor(name)})`),
    ),
    ...formatLlmsSection(
      'Operations',
      listOperations(model).map(
        ({ methodName, anchor, method, path, summary }) =>
          `[${methodName}](${page}${anchor}): \`${method} ${path}\`. ${summary || path}`,
      ),
    ),
    ...formatLlmsSection(
      'Webhooks',
      listWebhooks(document).map(
        ({ name, operation, anchor }) => `[${name}](${page}${anchor}): ${operation.summary ?? name}`,
      ),
    ),
  ].join('\n\n')}\n`;
}
