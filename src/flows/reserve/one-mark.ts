import type { CheckBlock } from '../../cards/page';

/** Rules in a row with the same outcome under one mark: a long card stays short. One with its source stands alone. */
export function underOneMark(lines: readonly CheckBlock[]): CheckBlock[] {
  return lines.reduce<CheckBlock[]>((shown, line) => {
    const before = shown.at(-1);
    const goesWith = before?.mark === line.mark && before.detail === null && line.detail === null;
    if (!before || !goesWith) return [...shown, line];
    return [...shown.slice(0, -1), { ...before, also: [...(before.also ?? []), line.text] }];
  }, []);
}
