/** Writes the reference as one page of Markdown, for tools that read text. */
import { formatSchemaAnchor, formatTagAnchor } from '../../model/anchor.js';
import { findPreferredMedia } from '../../../src/openapi/media-type.js';
import type { ApiModel, EnumMember, GroupModel, OperationModel } from '../../model/types.js';
import {
  findOperation,
  resolve,
  type Document,
  type OperationNode,
  type RequestBody,
  type Response,
  type Schema,
} from '../../../src/openapi/document.js';
import { listParameterNodes } from '../../../src/openapi/parameters.js';
import type { ContractLink } from '../page/contracts.js';
import { listGuides, listWebhooks, type WithSamples } from '../reference.js';
import { describeBounds, listSchemaFields, describeType } from './schema-text.js';
import { readSmallExample } from '../samples/sample-schema.js';
import { formatTable } from '../../lib/markdown-table.js';

/** Returns the document of the reference as Markdown, with the same URL fragments as the page, and links to other contracts. */
export function formatMarkdown(document: Document, model: ApiModel, contracts: readonly ContractLink[]): string {
  const { info, servers = [] } = document;
  const members = new Map(model.schemas.map((schema) => [schema.key, schema.members]));
  const schemas = Object.entries(document.components?.schemas ?? {});
  return joinParts(
    `# ${model.title}`,
    model.summary && `> ${model.summary}`,
    `Version ${model.version}.`,
    ...contracts
      .filter(({ isCurrent }) => !isCurrent)
      .map(({ title, base, files }) => `Another contract: [${title}](${base}${files.markdown}).`),
    shiftHeadings(info?.description, 1),
    servers.length &&
      formatTable(
        ['server', ''],
        servers.map(({ url, description }) => [`\`${url}\``, description ?? '']),
      ),
    ...listGuides(document, model).map(({ name, description }) =>
      joinParts(formatHeading(2, name, formatTagAnchor(name)), shiftHeadings(description, 1)),
    ),
    ...model.groups.map((group) => formatGroup(document, group)),
    ...formatWebhooks(document),
    schemas.length && formatHeading(2, 'Schemas', '#/schemas'),
    ...schemas.map(([key, schema]) => formatSchema(document, key, schema, members.get(key) ?? [])),
  );
}

function joinParts(...parts: readonly unknown[]): string {
  return parts
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .map((part) => part.trim())
    .join('\n\n');
}

function formatHeading(level: number, text: string, anchor: string): string {
  return `<a id="${anchor.slice(1)}"></a>\n\n${'#'.repeat(level)} ${text}`;
}

/** Returns Markdown with its headings some levels deeper; code blocks are unchanged. */
function shiftHeadings(markdown: string | undefined, levels: number): string {
  return (markdown ?? '').replaceAll(/^(```|~~~)[^]*?^\1|^#{1,4} /gm, (found, fence) =>
    fence ? found : '#'.repeat(levels) + found,
  );
}

function formatGroup(document: Document, { tag, operations }: GroupModel): string {
  const { description, 'x-displayName': title = tag } = (document.tags ?? []).find(({ name }) => name === tag) ?? {
    name: tag,
  };
  return joinParts(
    formatHeading(2, title, formatTagAnchor(tag)),
    shiftHeadings(description, 1),
    ...operations.map((operation) => formatOperation(document, operation)),
  );
}

function formatOperation(document: Document, model: OperationModel): string {
  const { pathItem, operation } = findOperation(document, model);
  const parameters = listParameterNodes(document, pathItem, operation);
  const { description, 'x-codeSamples': samples } = operation as WithSamples;
  return joinParts(
    formatHeading(3, model.summary || model.id, model.anchor),
    `\`${model.method} ${model.path}\``,
    model.deprecated && '**Deprecated.**',
    shiftHeadings(description, 3),
    model.scopes.length && `Scopes: ${model.scopes.map((scope) => `\`${scope}\``).join(', ')}.`,
    parameters.length &&
      formatTable(
        ['parameter', 'in', 'type', '', 'description'],
        parameters.map(({ parameter }) => [
          `\`${parameter.name}\``,
          parameter.in ?? '',
          [describeType(parameter.schema), describeBounds(parameter.schema)].filter(Boolean).join(', '),
          parameter.required ? 'required' : '',
          parameter.description ?? '',
        ]),
      ),
    formatBody(document, operation),
    formatResponses(document, operation),
    ...samples.map(({ lang, label, source }) => joinParts(`**${label}**`, fenceExample(lang, source))),
  );
}

function formatWebhooks(document: Document): string[] {
  const webhooks = listWebhooks(document).map(({ name, operation, anchor }) =>
    joinParts(
      formatHeading(3, operation.summary ?? name, anchor),
      shiftHeadings(operation.description, 3),
      formatBody(document, operation),
      formatResponses(document, operation),
    ),
  );
  return webhooks.length ? [formatHeading(2, 'Webhooks', '#/webhooks'), ...webhooks] : [];
}

function formatBody(document: Document, operation: OperationNode): string {
  const body = resolve<RequestBody>(document, operation.requestBody);
  const [mediaType, media] = findPreferredMedia(body?.content);
  if (mediaType === undefined) return '';
  return `Body (\`${mediaType}\`${body?.required ? ', required' : ''}): ${describeType(media.schema)}. ${body?.description ?? ''}`;
}

function formatResponses(document: Document, operation: OperationNode): string {
  const responses = Object.entries(operation.responses ?? {}).map(([status, node]) => {
    const response = resolve<Response>(document, node as Response);
    const [, media] = findPreferredMedia(response?.content);
    return { status, response, media };
  });
  const success = responses.find(({ status, media }) => status.startsWith('2') && media);
  const example = success?.media && readSmallExample(document, success.media);
  return joinParts(
    formatTable(
      ['status', 'body', 'meaning'],
      responses.map(({ status, response, media }) => [
        status,
        media ? describeType(media.schema) : '',
        response?.description ?? '',
      ]),
    ),
    example !== undefined &&
      joinParts(
        `Example of a ${success!.status} response:`,
        fenceExample('json', JSON.stringify(example, undefined, 2)),
      ),
  );
}

function formatSchema(document: Document, key: string, node: unknown, members: readonly EnumMember[]): string {
  const schema = resolve<Schema>(document, node as Schema);
  const fields = listSchemaFields(document, node);
  return joinParts(
    formatHeading(3, key, formatSchemaAnchor(key)),
    schema?.description,
    !fields.length &&
      !members.length &&
      `Type: ${[describeType(schema), describeBounds(schema)].filter(Boolean).join(', ')}.`,
    fields.length &&
      formatTable(
        ['field', 'type', '', 'description'],
        fields.map(({ name, type, notes, description }) => [`\`${name}\``, type, notes, description]),
      ),
    members.length &&
      formatTable(
        ['value', 'name', 'description'],
        members.map(({ name, value, description: text }) => [`\`${value}\``, name, text]),
      ),
  );
}

/** Returns a code block; its fences are longer than any in the code. */
function fenceExample(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}
