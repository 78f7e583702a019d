/** Bundles a file with webpack: `node bundle-with-webpack.mjs FILE browser|node`. */
import path from 'node:path';
import webpack from 'webpack';

const [file, platform] = process.argv.slice(2);
const isServer = platform === 'node';
const library = isServer ? { library: { type: 'commonjs2' } } : {};
const settings = {
  mode: 'production',
  target: isServer ? 'node20' : 'web',
  entry: file,
  output: { path: path.resolve('built'), filename: 'bundle.cjs', ...library },
};
webpack(settings, (error, stats) => {
  if (!error && !stats.hasErrors()) return;
  console.error(error ?? stats.toString());
  process.exitCode = 1;
});
