/** The media type that a client prefers, and how it reads each. */
import { describe, expect, test } from 'vitest';
import { findPreferredMedia, chooseMediaReading } from '../../../src/openapi/media-type.js';

describe('media types', () => {
  test('A client prefers JSON, then forms, then the first media type.', () => {
    const of = (...types: string[]): string | undefined =>
      findPreferredMedia(Object.fromEntries(types.map((type) => [type, {}])))[0];
    expect(of('text/plain', 'application/json; charset=utf-8')).toBe('application/json; charset=utf-8');
    expect(of('multipart/form-data', 'application/hal+json')).toBe('application/hal+json');
    expect(of('image/png', 'text/plain')).toBe('image/png');
    expect(of()).toBeUndefined();
  });

  test.each([
    ['application/json', 'json'],
    ['application/problem+json; charset=utf-8', 'json'],
    ['Application/JSON', 'json'],
    ['application/jsonl', 'lines'],
    ['application/x-ndjson', 'lines'],
    ['text/event-stream', 'events'],
    ['*/*', 'any'],
    ['application/xml', 'text'],
    ['text/csv', 'text'],
    ['image/png', 'blob'],
    [undefined, 'nothing'],
  ])('A response of %s is read as %s.', (mediaType, reading) => {
    expect(chooseMediaReading(mediaType)).toBe(reading);
  });
});
