/** Writes the reference as one page of Markdown, for tools that read text. */
import type { ApiModel } from '../../model/types.js';
import type { Document } from '../../../src/openapi/document.js';
import { formatTable } from '../../lib/markdown-table.js';
import type { ContractLink } from '../page/contracts.js';
import { joinParts, shiftHeadings } from './parts.js';
import type { Section } from './sections.js';

/** Returns the reference as Markdown, with the same URL fragments as the page, and links to other contracts. */
export function formatMarkdown(
  document: Document,
  model: ApiModel,
  sections: readonly Section[],
  contracts: readonly ContractLink[],
): string {
  return joinParts(
    `# ${model.title}`,
    model.summary && `> ${model.summary}`,
    `Version ${model.version}.`,
    ...contracts
      .filter(({ isCurrent }) => !isCurrent)
      .map(({ title, base, files }) => `Another contract: [${title}](${base}${files.markdown}).`),
    formatIntroduction(document),
    ...sections.map(({ level, title, anchor, readText }) => joinParts(formatHeading(level, title, anchor), readText())),
  );
}

/** Returns the text of a reference before its sections. */
export function formatIntroduction({ info, servers = [] }: Document): string {
  return joinParts(
    shiftHeadings(info?.description, 1),
    formatTable(
      ['server', 'description'],
      servers.map(({ url, description }) => [`\`${url}\``, description ?? '']),
    ),
  );
}

function formatHeading(level: number, text: string, anchor: string): string {
  return `<a id="${anchor.slice(1)}"></a>\n\n${'#'.repeat(level)} ${text}`;
}
