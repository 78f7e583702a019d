/** What is done to staged files before a commit. */
export default {
  '*.{ts,mjs}': 'oxlint --no-error-on-unmatched-pattern',
  '*': 'prettier --write --ignore-unknown',
  // The whole client follows from the contract, whichever of its files has changed.
  '{openapi/**/*.yaml,redocly.yaml}': () => 'node scripts/run.mjs generate --check',
};
