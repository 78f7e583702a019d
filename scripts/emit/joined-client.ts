/** Describes the client that joins the classes of all tags. */
import type { PropertyDeclarationStructure } from 'ts-morph';
import type { ApiModel, GroupModel } from '../model/types.js';
import { StructureKind, type FileStructure } from './print.js';
import type { Origin } from '../lib/output-file.js';
import { importTypes, importValues } from './statements.js';
import { describeOptionsParameter } from './client.js';
import { formatComment, GENERIC_ERRORS, OPTIONS_TAGS } from './tsdoc.js';

/** Returns the file with the client. */
export function describeJoinedClient(model: ApiModel, { runtime }: Origin): FileStructure {
  return {
    path: 'client.ts',
    statements: [
      importValues(runtime, ['createTransport']),
      ...importTypes(runtime, ['ClientOptions']),
      ...model.groups.map(({ className, fileName }) => importValues(`./${fileName}-api.js`, [className])),
      importValues('./operations.js', ['service']),
      {
        kind: StructureKind.Class,
        isExported: true,
        name: 'ApiClient',
        docs: [formatComment(`${model.title || 'The API'}: the operations of all tags in one client.`, GENERIC_ERRORS)],
        properties: model.groups.map(describeMember),
        ctors: [
          {
            docs: [formatComment('Creates a client. It sends nothing until a method is called.', OPTIONS_TAGS)],
            parameters: [describeOptionsParameter(model)],
            statements: [
              'const transport = createTransport(service, options);',
              ...model.groups.map(({ memberName, className }) => `this.${memberName} = new ${className}(transport);`),
            ],
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
