#!/usr/bin/env node
/** The program `bimdata-cloud-api-generator`. */
import { runGenerator } from './program.js';

const code = await runGenerator(process.argv.slice(2), 'bimdata-cloud-api-generator');
if (code !== undefined) process.exitCode = code;
