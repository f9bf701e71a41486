import type { Block, Button } from '../../cards/page';
import type { ToolStep } from '../../domain/scheme/scheme';
import type { Turn } from '../../desk/flow';

/** What to press in the other tool, one numbered line each. */
export function toolSteps({ scheme, words }: Pick<Turn, 'scheme' | 'words'>, step: ToolStep): Block[] {
  const steps = scheme.pages[step].steps[words.locale];
  return steps.map((text, index) => ({ kind: 'text', text: `${index + 1}. ${text}` }));
}

/** Opens the page of the other tool. */
export function toolButton({ scheme, words }: Pick<Turn, 'scheme' | 'words'>, step: ToolStep): Button {
  return { kind: 'link', title: words.t('button.openTool'), url: scheme.pages[step].url };
}
