/** Describes the file that says where the bodies of the operations have 64-bit integers. */
import type { ImportDeclarationStructure } from 'ts-morph';
import type { ApiModel, ShapeModel } from '../model/types.js';
import { formatProperties } from '../lib/naming.js';
import type { Origin } from '../lib/output-file.js';
import { describeConstant, importModule, importTypes } from './statements.js';
import type { FileStructure } from './print.js';

/** The name of the shapes in the modules of methods and functions. */
const SHAPES = 'int64Shapes';

/** Returns the expression for a shape in the modules that import them. */
export function referToShape(name: string): string {
  return `${SHAPES}.${name}`;
}

/** Returns the import of the shapes; none if the values of the runtime that a module uses do not read them. */
export function importShapes(values: ReadonlySet<string>): ImportDeclarationStructure[] {
  return values.has('int64') ? [importModule('./int64.js', SHAPES)] : [];
}

/** Returns the file with the shapes; none if there are no such integers. */
export function describeShapes({ int64Shapes }: ApiModel, { runtime }: Origin): FileStructure[] {
  if (!int64Shapes.length) return [];
  const declarations = int64Shapes.map(({ name, shape }) =>
    describeConstant(name, 'Int64Shape', writeShape(shape), []),
  );
  return [{ path: 'int64.ts', statements: [...importTypes(runtime, ['Int64Shape']), ...declarations] }];
}

function writeShape(shape: ShapeModel): string {
  if (typeof shape === 'string') return JSON.stringify(shape);
  // A function, because the constant can come later in the file.
  if (shape.kind === 'reference') return `() => ${shape.name}`;
  if (shape.kind === 'union') return `[${shape.parts.map(writeShape).join(', ')}]`;
  if (shape.kind === 'alternative') {
    const marks = shape.only.map(([name, values]) => [name, JSON.stringify(values)] as const);
    return `{ only: ${formatProperties(marks)}, shape: ${writeShape(shape.shape)} }`;
  }
  const { fields, rest, tuple, items } = shape;
  const properties = fields.map(([name, part]) => [name, writeShape(part)] as const);
  const entries = [
    ...(fields.length ? [`fields: ${formatProperties(properties)}`] : []),
    ...(rest ? [`rest: ${writeShape(rest)}`] : []),
    ...(tuple.length ? [`tuple: [${tuple.map(writeShape).join(', ')}]`] : []),
    ...(items ? [`items: ${writeShape(items)}`] : []),
  ];
  return `{ ${entries.join(', ')} }`;
}
