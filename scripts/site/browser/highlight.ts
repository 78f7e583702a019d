/** Highlights code. */
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import typescript from 'highlight.js/lib/languages/typescript';

/*! highlight.js (BSD 3-Clause license), https://github.com/highlightjs/highlight.js. Copyright (c) 2006, Ivan Sagalaev. */

hljs.registerLanguage('bash', bash);
hljs.registerLanguage('json', json);
hljs.registerLanguage('typescript', typescript);
hljs.registerLanguage('plaintext', () => ({ name: 'Plain text', contains: [] }));
hljs.registerAliases(['curl', 'shell'], { languageName: 'bash' });
hljs.registerAliases(['javascript', 'js', 'mjs', 'jsx'], { languageName: 'typescript' });

/**
 * Returns code as HTML, with a span for each token. Whatever the code has in it, the HTML has no other elements.
 *
 * @param text - The code.
 * @param language - Its language, such as `ts`, `sh` or `json`; others are not highlighted.
 */
export function highlightCode(text: string, language: string): string {
  const known = hljs.getLanguage(language) ? language : 'plaintext';
  return hljs.highlight(text, { language: known, ignoreIllegals: true }).value;
}
