/** Describes the client that joins the classes of all tags. */
import type { PropertyDeclarationStructure } from 'ts-morph';
import type { ApiModel, GroupModel } from '../model/types.js';
import { StructureKind, type FileStructure } from './print.js';
import type { Origin } from '../lib/output-file.js';
import { importTypes, importValues } from './imports.js';
import { describeOptionsParameter } from './client.js';
import { formatComment } from './tsdoc.js';

/** Returns the file with the client. */
export function describeJoinedClient(model: ApiModel, { runtime }: Origin): FileStructure {
  return {
    path: 'client.ts',
    statements: [
      importValues(runtime, ['createTransport']),
      ...importTypes(runtime, ['Client', 'ClientOptions', 'Transport']),
      ...model.groups.map(({ className, fileName }) => importValues(`./${fileName}-api.js`, [className])),
      importValues('./operations.js', ['service']),
      ...importTypes('./schema.js', ['paths']),
      {
        kind: StructureKind.Class,
        isExported: true,
        name: 'ApiClient',
        docs: [formatComment(`${model.title || 'The API'}: the operations of all tags, by one client.`)],
        properties: [
          { kind: StructureKind.Property, name: '#transport', isReadonly: true, type: 'Transport<paths>' },
          ...model.groups.map(describeMember),
        ],
        ctors: [
          {
            docs: [
              formatComment(
                'Makes a client. It sends nothing until a method is called.',
                '@param options - Settings of the client.\n@throws {@link InvalidArgumentError} The settings cannot be used.',
              ),
            ],
            parameters: [describeOptionsParameter(model)],
            statements: [
              'this.#transport = createTransport(service, options);',
              ...model.groups.map(
                ({ memberName, className }) => `this.${memberName} = new ${className}(this.#transport);`,
              ),
            ],
          },
        ],
        getAccessors: [
          {
            docs: ['The openapi-fetch client underneath, typed by the contract, for what the methods do not cover.'],
            name: 'client',
            returnType: 'Client<paths>',
            statements: ['return this.#transport.client;'],
          },
        ],
      },
    ],
  };
}

function describeMember({ tag, description, className, memberName }: GroupModel): PropertyDeclarationStructure {
  return {
    kind: StructureKind.Property,
    name: memberName,
    isReadonly: true,
    type: className,
    docs: [formatComment(description || `The operations tagged \`${tag}\`.`)],
  };
}
