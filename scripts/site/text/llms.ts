/** Writes llms.txt, the index of the reference for language models (https://llmstxt.org). */
import { listOperations, type ApiModel } from '../../model/types.js';
import type { Document } from '../../../src/openapi/document.js';
import { DOCUMENT_FILE } from '../../lib/output-file.js';
import type { PackageLinks } from '../package-links.js';
import { INDEX_PAGE, STATIC_FOLDER } from '../static/static-name.js';
import type { ContractLink } from '../page/contracts.js';
import { listGuides, listWebhooks } from '../reference.js';

/** The name of the file. */
export const LLMS_FILE = 'llms.txt';

function formatLlmsSection(title: string, lines: readonly string[]): string[] {
  return lines.length ? [`## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`] : [];
}

/** What llms.txt links to. */
export interface LlmsLinks {
  /** The URL of the Markdown. */
  readonly page: string;
  readonly contracts: readonly ContractLink[];
  readonly packageLinks: PackageLinks;
}

/** Returns llms.txt, which links to the files next to it, and to the same of other contracts. */
export function formatLlmsText(
  document: Document,
  model: ApiModel,
  { page, contracts, packageLinks }: LlmsLinks,
): string {
  return `${[
    `# ${model.title}`,
    ...(model.summary ? [`> ${model.summary}`] : []),
    ...formatLlmsSection('Reference', [
      `[Full reference](${page}): guides, operations with samples, schemas`,
      `[OpenAPI document](${DOCUMENT_FILE}): the same, machine-readable`,
      `[Static pages](${STATIC_FOLDER}/${INDEX_PAGE}): the same as HTML, a page for each guide, operation and schema`,
      ...contracts
        .filter(({ isCurrent }) => !isCurrent)
        .map(({ title, base }) => `[${title}](${base}${LLMS_FILE}): another contract`),
      ...packageLinks.links.map(({ text, url }) => `[${text}](${url}): of the package`),
    ]),
    ...formatLlmsSection(
      'Guides',
      listGuides(document, model).map(
        ({ name, 'x-displayName': title = name }) => `[${title}](${page}${model.anchors.tags.get(name)})`,
      ),
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
      listWebhooks(document, model).map(
        ({ name, operation, anchor }) => `[${name}](${page}${anchor}): ${operation.summary ?? name}`,
      ),
    ),
  ].join('\n\n')}\n`;
}
