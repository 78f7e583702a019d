/** The colours of the bar: those of the document's mark, with a text that can be read on them. */

/** The colours of the bar, as hexadecimal numbers. */
export interface Bar {
  readonly background: string;
  readonly text: string;
  /** The background of the current link, on which the text can be read, too. */
  readonly current: string;
}

type Colour = readonly [red: number, green: number, blue: number];

/** The background of a bar without a colour of its own. */
const NEUTRAL = '#2b2f36';

/** The least contrast of text (WCAG AA). */
const LEAST_CONTRAST = 4.5;

/** How much of the colour of the text the background of the current link has at most. */
const MOST_TEXT = 0.16;

const [BLACK, WHITE]: readonly [Colour, Colour] = [
  [0, 0, 0],
  [255, 255, 255],
];

/** Returns the colours of a bar; `undefined` if the background is not a colour such as `#1f2a44` or `#fff`. */
export function chooseBar(background: string = NEUTRAL): Bar | undefined {
  const colour = parseColour(background);
  if (!colour) return undefined;
  // One of them always has a contrast of 4.5.
  const text = measureContrast(colour, WHITE) >= LEAST_CONTRAST ? WHITE : BLACK;
  let share = MOST_TEXT;
  while (share > 0 && measureContrast(mix(colour, text, share), text) < LEAST_CONTRAST) share -= 0.01;
  return {
    background: formatColour(colour),
    text: formatColour(text),
    current: formatColour(mix(colour, text, Math.max(share, 0))),
  };
}

function parseColour(text: string): Colour | undefined {
  const [, digits] = /^#((?:[\da-f]{3}){1,2})$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const parts = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g)!;
  const [red, green, blue] = parts.map((part) => Number.parseInt(part, 16));
  return [red!, green!, blue!];
}

function formatColour(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function mix(colour: Colour, other: Colour, share: number): Colour {
  const [red, green, blue] = colour.map((part, index) => Math.round(part + (other[index]! - part) * share));
  return [red!, green!, blue!];
}

/** Returns the contrast of two colours, from 1 to 21: see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
export function measureContrast(one: Colour, other: Colour): number {
  const [darker, lighter] = [measureLuminance(one), measureLuminance(other)].toSorted((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function measureLuminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
