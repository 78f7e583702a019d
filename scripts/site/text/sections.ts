/** Cuts the reference into sections: one for each guide, tag, operation, webhook and schema, with its text as Markdown. */
import { SCHEMAS_ANCHOR, WEBHOOKS_ANCHOR, type Anchors } from '../../model/anchor.js';
import { describeCredentials } from '../credential-names.js';
import { findPreferredMedia } from '../../../src/openapi/media-type.js';
import type { ApiModel, GroupModel, OperationModel } from '../../model/types.js';
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
import { listGuides, listWebhooks, type WithSamples } from '../reference.js';
import { describeBounds, listSchemaFields, describeType } from './schema-text.js';
import { readSmallExample } from '../samples/sample-schema.js';
import { INDEX_PAGE, nameStaticPage } from '../static/static-name.js';
import { formatTable } from '../../lib/markdown-table.js';
import { joinParts, shiftHeadings } from './parts.js';

/** A part of the reference that has a URL fragment of its own. */
export interface Section {
  /** `list` is the heading of the webhooks or of the schemas, which has no text. */
  readonly kind: 'guide' | 'tag' | 'operation' | 'webhook' | 'list' | 'schema';
  /** The level of its heading in the Markdown of the whole reference. */
  readonly level: 2 | 3;
  readonly title: string;
  /** Its fragment on the page. */
  readonly anchor: string;
  /** The name of its static page; that of the index for a list. */
  readonly page: string;
  /** The method and the path of an operation, else nothing. */
  readonly route: string;
  /** Returns its text as Markdown, without its heading. */
  readonly readText: () => string;
}

/** Returns the sections of a reference, in reading order. */
export function listSections(document: Document, model: ApiModel): Section[] {
  const schemas = Object.keys(document.components?.schemas ?? {});
  const { anchors } = model;
  const webhooks = listWebhooks(document, model);
  return [
    ...listGuides(document, model).map(({ name, 'x-displayName': title = name, description }) =>
      createSection(['guide', title, anchors.tags.get(name)!], () => shiftHeadings(description, 1)),
    ),
    ...model.groups.flatMap((group) => listGroupSections(document, anchors, group)),
    ...(webhooks.length ? [createSection(['list', 'Webhooks', WEBHOOKS_ANCHOR])] : []),
    ...webhooks.map(({ name, operation, anchor }) =>
      createSection(['webhook', operation.summary ?? name, anchor], () => formatWebhook(document, anchors, operation)),
    ),
    ...(schemas.length ? [createSection(['list', 'Schemas', SCHEMAS_ANCHOR])] : []),
    ...schemas.map((key) =>
      createSection(['schema', key, anchors.schemas.get(key)!], () => formatSchema(document, model, key)),
    ),
  ];
}

function createSection(
  [kind, title, anchor, route = '']: readonly [kind: Section['kind'], title: string, anchor: string, route?: string],
  format: () => string = () => '',
): Section {
  const level = ['operation', 'webhook', 'schema'].includes(kind) ? 3 : 2;
  // It is a part of several files.
  let text: string | undefined;
  const page = kind === 'list' ? INDEX_PAGE : nameStaticPage(anchor);
  return { kind, level, title, anchor, page, route, readText: () => (text ??= format()) };
}

function listGroupSections(
  document: Document,
  anchors: Anchors,
  { tag, anchor: own, operations }: GroupModel,
): Section[] {
  const { description, 'x-displayName': title = tag } = (document.tags ?? []).find(({ name }) => name === tag) ?? {
    name: tag,
  };
  return [
    createSection(['tag', title, own], () => shiftHeadings(description, 1)),
    ...operations.map((operation) => {
      const { method, path, summary, id, anchor } = operation;
      return createSection(['operation', summary || id, anchor, `${method} ${path}`], () =>
        formatOperation(document, anchors, operation),
      );
    }),
  ];
}

function formatOperation(document: Document, anchors: Anchors, model: OperationModel): string {
  const { pathItem, operation } = findOperation(document, model);
  const parameters = listParameterNodes(document, pathItem, operation);
  const { description, 'x-codeSamples': samples } = operation as WithSamples;
  const credentials = describeCredentials(document, operation);
  return joinParts(
    `\`${model.method} ${model.path}\``,
    model.deprecated && '**Deprecated.**',
    shiftHeadings(description, 3),
    credentials && `Credentials: ${credentials}.`,
    model.scopes.length && `Scopes: ${model.scopes.map((scope) => `\`${scope}\``).join(', ')}.`,
    parameters.length &&
      formatTable(
        ['parameter', 'in', 'type', 'notes', 'description'],
        parameters.map(({ parameter }) => [
          `\`${parameter.name}\``,
          parameter.in ?? '',
          [describeType(parameter.schema, anchors), describeBounds(parameter.schema)].filter(Boolean).join(', '),
          parameter.required ? 'required' : '',
          parameter.description ?? '',
        ]),
      ),
    formatBody(document, anchors, operation),
    formatResponses(document, anchors, operation),
    ...samples.map(({ lang, label, source }) => joinParts(`**${label}**`, fenceExample(lang, source))),
  );
}

function formatWebhook(document: Document, anchors: Anchors, operation: OperationNode): string {
  return joinParts(
    shiftHeadings(operation.description, 3),
    formatBody(document, anchors, operation),
    formatResponses(document, anchors, operation),
  );
}

function formatBody(document: Document, anchors: Anchors, operation: OperationNode): string {
  const body = resolve<RequestBody>(document, operation.requestBody);
  const [mediaType, media] = findPreferredMedia(body?.content);
  if (mediaType === undefined) return '';
  return `Body (\`${mediaType}\`${body?.required ? ', required' : ''}): ${describeType(media.schema, anchors)}. ${body?.description ?? ''}`;
}

function formatResponses(document: Document, anchors: Anchors, operation: OperationNode): string {
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
        media ? describeType(media.schema, anchors) : '',
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

function formatSchema(document: Document, { anchors, schemas }: ApiModel, key: string): string {
  const node = document.components!.schemas![key];
  const members = schemas.find((each) => each.key === key)?.members ?? [];
  const schema = resolve<Schema>(document, node as Schema);
  const fields = listSchemaFields(document, anchors, node);
  return joinParts(
    schema?.description,
    !fields.length &&
      !members.length &&
      `Type: ${[describeType(schema, anchors), describeBounds(schema)].filter(Boolean).join(', ')}.`,
    fields.length &&
      formatTable(
        ['field', 'type', 'notes', 'description'],
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
