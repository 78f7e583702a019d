/** Formats generated code. */
import { format } from 'oxfmt';

/** Returns TypeScript in the project's style; ignores configuration files. */
export async function formatTypeScript(fileName: string, text: string, printWidth = 120): Promise<string> {
  const { code, errors } = await format(fileName, text, { printWidth, singleQuote: true });
  if (errors.length) throw new Error(`The generated ${fileName} is not TypeScript: ${errors[0]!.message}`);
  return code;
}
