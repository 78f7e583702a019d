/** Says to screen readers what changed without a change of the focus. */

/**
 * Says a text to screen readers, politely.
 *
 * @param text - Plain text, such as `3 results`.
 */
export function announce(text: string): void {
  const region = document.getElementById('liveRegion');
  if (!region) return;
  region.textContent = '';
  // The same text is said again only if it was gone for a moment.
  setTimeout(() => {
    region.textContent = text;
  }, 100);
}
