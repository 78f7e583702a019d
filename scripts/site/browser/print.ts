/** Prints the page in light colours, whatever its theme is. */

/** Shows the light theme while the page is printed. */
export function printInLight(): void {
  const { classList } = document.documentElement;
  let isReplaced = false;
  const showTheme = (isPrinting: boolean): void => {
    if (isPrinting && classList.contains('dark')) {
      classList.replace('dark', 'light');
      isReplaced = true;
    } else if (!isPrinting && isReplaced) {
      classList.replace('light', 'dark');
      isReplaced = false;
    }
  };
  window.addEventListener('beforeprint', () => showTheme(true));
  window.addEventListener('afterprint', () => showTheme(false));
  // Previews change the medium without these events.
  matchMedia('print').addEventListener('change', ({ matches }) => showTheme(matches));
}
