/** Writes the reference as one page of Markdown, for tools that read text. */
import { schemaAnchor, tagAnchor } from '../model/anchor.js';
import { preferredMedia } from '../../src/openapi/media-type.js';
import type { ApiModel, EnumMember, GroupModel, OperationModel } from '../model/types.js';
import {
  exampleIn,
  operationAt,
  resolve,
  type Document,
  type Operation,
  type RequestBody,
  type Response,
  type Schema,
} from '../../src/openapi/document.js';
import { parameterNodes } from '../../src/openapi/parameters.js';
import { guidesOf, type WithSamples } from './reference.js';
import { boundsText, fieldsOf, typeText } from './schema-text.js';
import { tableOf } from '../lib/markdown-table.js';

/** Returns the document of the reference as Markdown. Its fragments are those of the page in the browser. */
export function markdownOf(document: Document, model: ApiModel): string {
  const { info, servers = [] } = document;
  const members = new Map(model.schemas.map((schema) => [schema.key, schema.members]));
  const schemas = Object.entries(document.components?.schemas ?? {});
  return joined(
    `# ${model.title}`,
    model.summary && `> ${model.summary}`,
    `Version ${model.version}.`,
    shifted(info?.description, 1),
    servers.length &&
      tableOf(
        ['server', ''],
        servers.map(({ url, description }) => [`\`${url}\``, description ?? '']),
      ),
    ...guidesOf(document, model).map(({ name, description }) =>
      joined(heading(2, name, tagAnchor(name)), shifted(description, 1)),
    ),
    ...model.groups.map((group) => groupText(document, group)),
    schemas.length && heading(2, 'Schemas', '#/schemas'),
    ...schemas.map(([key, schema]) => schemaText(document, key, schema, members.get(key) ?? [])),
  );
}

function joined(...parts: readonly unknown[]): string {
  return parts
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .map((part) => part.trim())
    .join('\n\n');
}

function heading(level: number, text: string, anchor: string): string {
  return `<a id="${anchor.slice(1)}"></a>\n\n${'#'.repeat(level)} ${text}`;
}

/** Returns Markdown with its headings some levels deeper; what stands in code stays. */
function shifted(markdown: string | undefined, levels: number): string {
  return (markdown ?? '').replaceAll(/^(```|~~~)[^]*?^\1|^#{1,4} /gm, (found, fence) =>
    fence ? found : '#'.repeat(levels) + found,
  );
}

function groupText(document: Document, { tag, operations }: GroupModel): string {
  const { description, 'x-displayName': title = tag } = (document.tags ?? []).find(({ name }) => name === tag) ?? {
    name: tag,
  };
  return joined(
    heading(2, title, tagAnchor(tag)),
    shifted(description, 1),
    ...operations.map((operation) => operationText(document, operation)),
  );
}

function operationText(document: Document, model: OperationModel): string {
  const { pathItem, operation } = operationAt(document, model);
  const parameters = parameterNodes(document, pathItem, operation);
  const { description, 'x-codeSamples': samples } = operation as WithSamples;
  return joined(
    heading(3, model.summary || model.id, model.anchor),
    `\`${model.method} ${model.path}\``,
    model.deprecated && '**Deprecated.**',
    shifted(description, 3),
    model.scopes.length && `Scopes: ${model.scopes.map((scope) => `\`${scope}\``).join(', ')}.`,
    parameters.length &&
      tableOf(
        ['parameter', 'in', 'type', '', 'description'],
        parameters.map(({ parameter }) => [
          `\`${parameter.name}\``,
          parameter.in ?? '',
          [typeText(parameter.schema), boundsText(parameter.schema)].filter(Boolean).join(', '),
          parameter.required ? 'required' : '',
          parameter.description ?? '',
        ]),
      ),
    bodyText(document, operation),
    answersText(document, operation),
    ...samples.map(({ lang, label, source }) => joined(`**${label}**`, fenced(lang, source))),
  );
}

function bodyText(document: Document, operation: Operation): string {
  const body = resolve<RequestBody>(document, operation.requestBody);
  const [mediaType, media] = preferredMedia(body?.content);
  if (mediaType === undefined) return '';
  return `Body (\`${mediaType}\`${body?.required ? ', required' : ''}): ${typeText(media.schema)}. ${body?.description ?? ''}`;
}

function answersText(document: Document, operation: Operation): string {
  const answers = Object.entries(operation.responses ?? {}).map(([status, node]) => {
    const response = resolve<Response>(document, node as Response);
    const [, media] = preferredMedia(response?.content);
    return { status, response, media };
  });
  const success = answers.find(({ status, media }) => status.startsWith('2') && media);
  const example = success?.media && exampleIn(document, success.media);
  return joined(
    tableOf(
      ['status', 'body', 'meaning'],
      answers.map(({ status, response, media }) => [
        status,
        media ? typeText(media.schema) : '',
        response?.description ?? '',
      ]),
    ),
    example !== undefined &&
      joined(`Example of a ${success!.status}:`, fenced('json', JSON.stringify(example, undefined, 2))),
  );
}

function schemaText(document: Document, key: string, node: unknown, members: readonly EnumMember[]): string {
  const schema = resolve<Schema>(document, node as Schema);
  const fields = fieldsOf(document, node);
  return joined(
    heading(3, key, schemaAnchor(key)),
    schema?.description,
    !fields.length && !members.length && `Type: ${[typeText(schema), boundsText(schema)].filter(Boolean).join(', ')}.`,
    fields.length &&
      tableOf(
        ['field', 'type', '', 'description'],
        fields.map(({ name, type, notes, description }) => [`\`${name}\``, type, notes, description]),
      ),
    members.length &&
      tableOf(
        ['value', 'name', 'description'],
        members.map(({ name, value, description: text }) => [`\`${value}\``, name, text]),
      ),
  );
}

/** Returns code between fences that are longer than any in it. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}
