import { LOCALES } from '../../src/domain/locale';

/** One value inside a scheme with the path to it, for example `rules.voucherLife.source`. */
export interface Found {
  readonly path: string;
  readonly node: object;
}

/** Every object inside a value, itself included. */
export function everyObject(value: unknown, path = ''): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string, unknown][] = Object.entries(value);
  return [
    { path, node: value },
    ...entries.flatMap(([key, child]) => everyObject(child, path === '' ? key : `${path}.${key}`)),
  ];
}

/** One text in one language; a list of steps gives one for each. */
export interface Text {
  readonly path: string;
  readonly locale: string;
  readonly text: unknown;
}

/** Whether the object holds texts by language. */
export function isLocalized(node: object): boolean {
  return LOCALES.some((locale) => locale in node);
}

/** Every text of a scheme in every language. */
export function everyText(value: unknown): Text[] {
  return everyObject(value)
    .filter(({ node }) => isLocalized(node))
    .flatMap(({ path, node }) => {
      const entries: [string, unknown][] = Object.entries(node);
      return entries.flatMap(([locale, content]) => {
        const texts: unknown[] = Array.isArray(content) ? content : [content];
        return texts.map((text) => ({ path, locale, text }));
      });
    });
}
