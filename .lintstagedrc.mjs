/** Checks staged files before a commit. */
export default {
  '*.{ts,mjs}': 'oxlint --no-error-on-unmatched-pattern',
  '*': 'prettier --write --ignore-unknown',
  // The whole client is generated, whichever file of the contract has changed.
  '{openapi/**,redocly.yaml}': () => 'node scripts/run.mjs generate --check',
};
