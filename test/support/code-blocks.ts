/** Finds code blocks in Markdown. */

/** A fenced block; its name is the word after its language. */
export interface CodeBlock {
  readonly language: string;
  readonly name: string | undefined;
  readonly code: string;
}

/** Returns all code blocks. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```(\w+)(?: ([\w-]+))?\n([^]*?)^```/gm)].map(([, language, name, code]) => ({
    language: language!,
    name,
    code: code!,
  }));
}

/** Returns the code of the block with a name; throws unless there is exactly one. */
export function codeBlock(markdown: string, name: string): string {
  const [block, another] = codeBlocks(markdown).filter((item) => item.name === name);
  if (!block || another)
    throw new Error(`${another ? 'Several code blocks have' : 'No code block has'} the name ${name}.`);
  return block.code;
}
