/** The words that this project does not use, and what it writes instead: the field's own, in plain English. */

/** What not to write, and what to write instead. */
export type WordRule = readonly [pattern: RegExp, instead: string];

/** The rules, for text without regard to case. */
export const WORD_LIST: readonly WordRule[] = [
  [/\b(un)?answer(s|ed|ing)?\b/, 'response, respond'],
  [/\b(try|tries|tried|trying)( \w+)? again\b/, 'retry'],
  [/\bmend(s|ed|ing)?\b/, 'fix'],
  [/\bcannot be [^.;]*?, nor\b/, 'one message for each cause, with "must"'],
  [/(?<!there )\b(is|are) no(?! (longer|more|other|such|need)\b) /, 'is not a'],
  [/\bthe number of the\b/, 'the ID of the'],
  [/\b(is|are) to be\b/, 'must be'],
  [/\blikewise\b/, 'also'],
  [/\bwhoever\b/, 'if you; a caller that'],
  [/\bunderneath\b/, 'the openapi-fetch client'],
  [/\bsurely\b/, 'certainly; or nothing'],
  [/\bfor the most part\b/, 'mostly, usually'],
  [/\bneeds nothing but\b/, 'needs only'],
  [/\b(is|are) told of\b/, 'receives'],
  [/\bnone of (its|their|our|your) own\b/, 'no'],
  [/\bby which\b/, 'with which'],
  [/\ba twin\b/, 'a copy'],
  [/\bwhereof\b/, 'of which'],
  [/\bany more\b/, 'no longer'],
  [/\bwhich [A-Z_]+\?/, 'Missing argument: NAME'],
];
