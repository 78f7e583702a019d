/** Limits what the aliases of a YAML file expand to. */
import { formatRef } from '../../src/openapi/pointer.js';

/** The size that a file can always expand to, in values. */
const SMALL = 100_000;

/** How many times larger than its own values a file can expand to. */
const LARGEST_EXPANSION = 10;

/** Aliases that cannot be expanded: they are in a value at the pointer. */
export interface AliasProblem {
  readonly pointer: string;
  readonly message: string;
}

/** Returns the problem of aliases that lead back to themselves, or expand to far more than the file has. */
export function findAliasProblem(root: unknown): AliasProblem | undefined {
  const sizes = new Map<object, number>();
  const way: string[] = [];
  let circle: string | undefined;
  const measure = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 1;
    const known = sizes.get(value);
    // A value without a size yet is being measured: it contains itself.
    if (known === 0) circle ??= formatRef(way);
    if (known !== undefined) return known;
    sizes.set(value, 0);
    let size = 1;
    for (const [key, child] of Object.entries(value)) {
      way.push(key);
      size += measure(child);
      way.pop();
    }
    sizes.set(value, size);
    return size;
  };
  const size = measure(root);
  if (circle !== undefined) return { pointer: circle, message: 'The alias leads back to itself.' };
  const own = [...sizes.keys()].reduce((sum, value) => sum + Object.keys(value).length, 1);
  const limit = Math.max(SMALL, LARGEST_EXPANSION * own);
  if (size <= limit) return undefined;
  const message = `The aliases expand to ${formatNumber(size)} values; the file itself has ${formatNumber(own)}.`;
  return { pointer: formatRef(findLargest(root, sizes, limit)), message };
}

/** Returns the path to the innermost value that is larger than the limit. */
function findLargest(root: unknown, sizes: ReadonlyMap<object, number>, limit: number): string[] {
  const way: string[] = [];
  const sizeOf = (value: unknown): number => sizes.get(value as object) ?? 1;
  for (let node = root; ;) {
    const [key, child] = Object.entries(node as object).toSorted(([, a], [, b]) => sizeOf(b) - sizeOf(a))[0]!;
    if (sizeOf(child) <= limit) return [...way, key];
    way.push(key);
    node = child;
  }
}

function formatNumber(number: number): string {
  return number < 1e6 ? String(number) : number.toExponential(0);
}
