/** Gives the examples of responses the 64-bit integers that their types have. */
import { int64, type Int64Parts, type Int64Shape } from '../../../src/json/int64.js';
import type { OperationModel, ShapeDeclaration, ShapeModel } from '../../model/types.js';

/** Returns the name of the shape of a response; `undefined` if it has no exact integers. */
export function findShape({ response, errors, statuses }: OperationModel, status: string): string | undefined {
  const isSuccess =
    status.startsWith('2') || (status === 'default' && !statuses.some((each) => each.status.startsWith('2')));
  return isSuccess ? response.int64 : errors.find((error) => error.status === status)?.int64;
}

/** Returns a value with the integers of a shape as the client has them. */
export function readExactIntegers(value: unknown, name: string, shapes: readonly ShapeDeclaration[]): unknown {
  function build(shape: ShapeModel): Int64Shape {
    if (typeof shape === 'string') return shape;
    if (shape.kind === 'reference') return () => find(shape.name);
    if (shape.kind === 'union') return shape.parts.map(build);
    if (shape.kind === 'alternative') return { only: Object.fromEntries(shape.only), shape: build(shape.shape) };
    const { fields, rest, tuple, items } = shape;
    const parts: Int64Parts = {
      fields: Object.fromEntries(fields.map(([key, part]) => [key, build(part)])),
      tuple: tuple.map(build),
    };
    return { ...parts, ...(rest && { rest: build(rest) }), ...(items && { items: build(items) }) };
  }
  function find(wanted: string): Int64Shape {
    const declaration = shapes.find((each) => each.name === wanted);
    return declaration ? build(declaration.shape) : [];
  }
  return int64({ 200: find(name) }).parse(JSON.stringify(value), { status: 200 });
}
