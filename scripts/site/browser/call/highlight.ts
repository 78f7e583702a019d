/** Highlights the code of samples and responses. */

/** The tokens of a language: the name of their color, and what they look like. */
type Tokens = readonly (readonly [name: string, pattern: string])[];

const TEXT = [
  ['string', String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`],
  ['template', String.raw`\`(?:\\.|\$\{[^}]*\}|[^\`\\])*\``],
] as const;

const NUMBER = ['number', String.raw`-?\b\d[\d.]*(?:e[+-]?\d+)?n?\b`] as const;

const CODE: Tokens = [
  ['property', String.raw`(?<=[{,\n]\s*)(?:[\w$]+|'[^'\n]*')(?=:)`],
  ...TEXT,
  ['keyword', String.raw`\b(?:import|from|const|await|new|if|throw)\b`],
  ['boolean', String.raw`\b(?:true|false|null|undefined)\b`],
  ['function', String.raw`\b[A-Za-z_$][\w$]*(?=\()`],
  NUMBER,
];

const LANGUAGES: Readonly<Record<string, Tokens>> = {
  typescript: CODE,
  javascript: CODE,
  bash: [
    ['keyword', String.raw`^curl\b`],
    ['property', String.raw`(?<=^\s*|\s)--?[A-Za-z][\w-]*`],
    ['string', String.raw`'[^']*'|"(?:\\.|[^"\\])*"`],
  ],
  json: [
    ['property', String.raw`"(?:\\.|[^"\\])*"(?=\s*:)`],
    ['string', String.raw`"(?:\\.|[^"\\])*"`],
    ['boolean', String.raw`\b(?:true|false|null)\b`],
    NUMBER,
  ],
};

/** The longest code that is highlighted, in characters. */
const LONGEST = 20_000;

/** Returns code as text and elements. */
export function highlightCode(code: string, language: string): (string | HTMLElement)[] {
  const tokens = LANGUAGES[language];
  if (!tokens || code.length > LONGEST) return [code];
  const pattern = new RegExp(tokens.map(([, source]) => `(${source})`).join('|'), 'gm');
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const match of code.matchAll(pattern)) {
    const [name] = tokens[match.slice(1).findIndex((group) => group !== undefined)]!;
    const span = document.createElement('span');
    span.className = `call-${name}`;
    span.textContent = match[0];
    parts.push(code.slice(end, match.index), span);
    end = match.index + match[0].length;
  }
  return [...parts, code.slice(end)];
}
