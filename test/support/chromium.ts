/** Debian's Chromium, driven by playwright-core. Tests are skipped if it is missing, unless it is required. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import type { TestContext } from 'vitest';

/** If set, a missing runtime fails the test. */
const REQUIRED = process.env['REQUIRE_RUNTIMES'] !== undefined;

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Skips a test because something is missing; fails it if REQUIRE_RUNTIMES is set. */
export function missing(context: TestContext, why: string): never {
  if (REQUIRED) throw new Error(why);
  return context.skip(why);
}

/** Starts Chromium without its background network traffic; `undefined` if it is not installed. */
export async function startChromium(): Promise<Browser | undefined> {
  if (!existsSync(CHROMIUM)) return undefined;
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'];
  return chromium.launch({ executablePath: CHROMIUM, args });
}

/** Returns the browser; skips the test if there is none. */
export function required(context: TestContext, browser: Browser | undefined): Browser {
  return browser ?? missing(context, `Chromium not found at ${CHROMIUM}. Set CHROMIUM to its path.`);
}
