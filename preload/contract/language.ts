const words: Record<string, string> = {
  en: 'the of and to in that is was for on with as by at said his from he it has be not are this have but were',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat',
  fr: 'le la les des et en un une du dans est que pour qui sur par plus au avec pas ce sont il se ont aux cette',
  es: 'el la de que y en los del las un por con una para su al lo como más pero sus le ya o este sí porque esta',
  it: 'il di che la e in un per del non con una sono della da le al nel anche dei come si più alla gli ha ma',
  pt: 'o de a que e do da em um para com não uma os no se na por mais as dos como mas ao ele das seu sua foi',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog worden door',
}
const scripts: [RegExp, string][] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Devanagari}/gu, 'hi'],
]
const lists = Object.entries(words).map(([language, list]) => ({ language, list: new Set(list.split(' ')) }))

// The first part of an article says enough.
const sampleLength = 5_000
// Fewer everyday words than this share of all: a list or a table, no language to speak of.
const minShare = 0.12

/** The language of a text as a two-letter code, null when it cannot be told. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, sampleLength).toLowerCase()
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [script, language] of scripts) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.3) return language
  }
  const all = sample.match(/\p{L}+/gu) ?? []
  const scored = lists.map(({ language, list }) => ({
    language,
    hits: all.filter((word) => list.has(word)).length,
  }))
  const best = scored.reduce((a, b) => (b.hits > a.hits ? b : a))
  return best.hits >= 3 && best.hits >= all.length * minShare ? best.language : null
}
