/** The colours of the bar: a text can be read on any of them. */
import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseBar, measureContrast } from '../../../../scripts/site/page/bar.js';

type Colour = Parameters<typeof measureContrast>[0];

function toColour(text: string): Colour {
  return [1, 3, 5].map((start) => Number.parseInt(text.slice(start, start + 2), 16)) as unknown as Colour;
}

describe('chooseBar', () => {
  test.each([
    ['#1f2a44', { background: '#1f2a44', text: '#ffffff', current: '#434c62' }],
    ['#FFF', { background: '#ffffff', text: '#000000', current: '#d6d6d6' }],
    ['#f9c72c', { background: '#f9c72c', text: '#000000', current: '#d1a725' }],
  ])('%s', (background, bar) => {
    expect(chooseBar(background)).toEqual(bar);
  });

  test('Without a colour, it is neutral.', () => {
    const [red, green, blue] = toColour(chooseBar()!.background);
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(16);
  });

  test.each(['navy', '1f2a44', '#1f2a4', '#1f2a44ff', 'url(x)', '#000;x', '', '#000\n'])('%j is refused.', (text) => {
    expect(chooseBar(text)).toBeUndefined();
  });

  test('The text has a contrast of 4.5 on every colour, and on the current link.', () => {
    const part = integer({ min: 0, max: 255 });
    assert(
      property(part, part, part, (...parts) => {
        const { background, text, current } = chooseBar(
          `#${parts.map((each) => each.toString(16).padStart(2, '0')).join('')}`,
        )!;
        expect(measureContrast(toColour(background), toColour(text))).toBeGreaterThanOrEqual(4.5);
        expect(measureContrast(toColour(current), toColour(text))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test('The contrast is that of WCAG.', () => {
    expect(measureContrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(measureContrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });
});
