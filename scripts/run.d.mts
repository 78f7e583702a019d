/** Returns a digest of the content of all sources; a copy of them, or a checkout, has the same. */
export function digestSources(): string;

/** Bundles all scripts into dist/scripts, unless what lies there is made of these sources. */
export function bundleScripts(): Promise<void>;
