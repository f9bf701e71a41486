import { commandText } from './vocabulary';

/** Cities as they are called in each of the languages: offices are named in one of them. */
const CITIES: readonly (readonly string[])[] = [
  ['tokyo', '東京'],
  ['osaka', '大阪'],
  ['nagoya', '名古屋'],
  ['fukuoka', '福岡'],
  ['sapporo', '札幌'],
  ['taipei', '台北', '臺北'],
  ['taichung', '台中', '臺中'],
  ['kaohsiung', '高雄'],
  ['hsinchu', '新竹'],
  ['seattle', 'シアトル', '西雅圖'],
  ['new york', 'ニューヨーク', '紐約'],
  ['singapore', 'シンガポール', '新加坡'],
  ['london', 'ロンドン', '倫敦'],
];

/** Countries that offices are asked for by; a country of several offices fits each of them. */
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  JP: ['japan', '日本'],
  TW: ['taiwan', '台湾', '台灣', '臺灣'],
  US: ['united states', 'アメリカ', '米国', '美國'],
};

interface Place {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

/** The offices that a sentence (`commandText`) names by their name, their city in any language, or else their country. */
export function placesIn(sentence: string, places: readonly Place[]): Place[] {
  const says = (name: string): boolean => sentence.includes(commandText(name));
  const named = places.filter(({ name }) => {
    const city = CITIES.find((names) => names.some((one) => commandText(name).includes(commandText(one))));
    return says(name) || (city?.some(says) ?? false);
  });
  return named.length > 0 ? named : places.filter(({ country }) => COUNTRIES[country]?.some(says) ?? false);
}
