/** The command `npm run sandbox`: the sandbox as it is in the sources. */
process.argv.splice(2, 0, 'sandbox');
await import('../../src/sandbox/cli.js');
