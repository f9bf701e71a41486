import { elements } from './card-check';

export interface Pressable {
  readonly title: string;
  readonly verb: string;
  readonly data: Record<string, unknown>;
  readonly sendsInputs: boolean;
}

/** What a person sees on a card. */
export class CardView {
  private readonly all: Record<string, unknown>[];

  constructor(
    readonly json: Record<string, unknown>,
    /** The message that the card stands in. */
    readonly activityId: string,
  ) {
    this.all = elements(json);
  }

  /** All shown text, one line each, without the escapes that keep it from being read as markup and the places to break. */
  get text(): string {
    const shown = this.all.flatMap((element) => {
      if (element['type'] === 'TextBlock') return [element['text']];
      if (element['type'] === 'FactSet' && Array.isArray(element['facts'])) {
        return element['facts'].map(
          (fact: { title: string; value: string }) => `${fact.title}: ${fact.value}`,
        );
      }
      return [element['label']];
    });
    return shown
      .filter((text) => typeof text === 'string')
      .join('\n')
      .replace(/\u200b/g, '')
      .replace(/\\([\\`*_[\]~<{#>+.)-])/g, '$1');
  }

  get title(): string {
    return this.text.split('\n')[0] ?? '';
  }

  /** Titles of the buttons at the foot of the card. */
  get buttons(): string[] {
    const actions = this.json['actions'];
    return Array.isArray(actions) ? actions.map(({ title }: { title: string }) => title) : [];
  }

  /** Titles of the lines that can be pressed. */
  get rows(): string[] {
    return this.all.flatMap(({ selectAction }) => {
      const title = elements(selectAction)[0]?.['title'];
      return typeof title === 'string' ? [title] : [];
    });
  }

  /** The verbs of all that can be pressed. */
  get verbs(): string[] {
    return this.all.flatMap(({ type, verb }) => (type === 'Action.Execute' ? [String(verb)] : []));
  }

  /** Ids of the inputs with what stands in them. */
  get inputs(): Record<string, string> {
    const inputs = this.all.filter(({ type }) => String(type).startsWith('Input.'));
    return Object.fromEntries(
      inputs.map(({ id, value }) => [
        String(id),
        typeof value === 'string' || typeof value === 'number' ? String(value) : '',
      ]),
    );
  }

  /** The values offered by a choice. */
  choices(id: string): { title: string; value: string }[] {
    const found = this.all.find((element) => element['id'] === id)?.['choices'];
    return elements(found).map(({ title, value }) => ({ title: String(title), value: String(value) }));
  }

  /** The button or line with this title (whole, or else its beginning), or with this verb. */
  find(titleOrVerb: string): Pressable {
    const presses = this.all.flatMap((element) => {
      const { type, title, verb, data, associatedInputs } = element;
      if (type !== 'Action.Execute') return [];
      return [
        {
          title: String(title),
          verb: String(verb),
          data: { ...Object(data) },
          sendsInputs: associatedInputs !== 'none',
        },
      ];
    });
    const found =
      presses.find(({ title, verb }) => title === titleOrVerb || verb === titleOrVerb) ??
      presses.find(({ title }) => title.startsWith(titleOrVerb));
    if (!found)
      throw new Error(
        `no button "${titleOrVerb}" on this card:\n${this.text}\n[${presses.map(({ title, verb }) => `${title} (${verb})`).join('] [')}]`,
      );
    return found;
  }
}
