/** Lays out generated code. */
import { format } from 'oxfmt';

/** Returns TypeScript in the project's style, at most as wide as told, whatever the configuration around the file. */
export async function formatTypeScript(fileName: string, text: string, printWidth = 120): Promise<string> {
  const { code, errors } = await format(fileName, text, { printWidth, singleQuote: true });
  if (errors.length) throw new Error(`The generated ${fileName} is not TypeScript: ${errors[0]!.message}`);
  return code;
}
