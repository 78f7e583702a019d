/** Debian's Chromium, driven by playwright-core; tests skip where it is missing, unless it is required. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import type { TestContext } from 'vitest';

/** Where this is set, what is missing is a failure. */
const REQUIRED = process.env['REQUIRE_RUNTIMES'] !== undefined;

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Skips a test for want of something, and says so; fails where it is required. */
export function missing(context: TestContext, why: string): never {
  if (REQUIRED) throw new Error(why);
  return context.skip(why);
}

/** Starts Chromium, which looks for nothing on the network by itself; `undefined` where there is none. */
export async function startChromium(): Promise<Browser | undefined> {
  if (!existsSync(CHROMIUM)) return undefined;
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'];
  return chromium.launch({ executablePath: CHROMIUM, args });
}

/** Returns the browser; skips the test where there is none. */
export function required(context: TestContext, browser: Browser | undefined): Browser {
  return browser ?? missing(context, `There is no ${CHROMIUM}; set CHROMIUM to where it is.`);
}
