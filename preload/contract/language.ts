// Everyday words that tell languages of one script apart: of near ones (Danish and Norwegian) above all those that differ.
const everyday: Record<string, string> = {
  en: 'the of and to in that is was for on with as by at said his from he it has be not are this have but were',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat',
  fr: 'le la les des et en un une du dans est que pour qui sur par plus au avec pas ce sont il se ont aux cette',
  es: 'el la de que y en los del las un por con una para su al lo como más pero sus le ya o este no porque esta',
  it: 'il di che la e in un per del non con una sono della da le al nel anche dei come si più alla gli ha ma',
  pt: 'o de a que e do da em um para com não uma os no se na por mais as dos como mas ao ele das seu sua foi',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog worden door',
  ca: 'el la els les de i per amb del és va ser als més com també dels han aquest aquesta hi ho són però seva pel',
  ro: 'în și de la cu pe că nu din este să un mai al care pentru au fost ce sunt după lui o a prin',
  sv: 'och att det som en på är av för med den till inte har de ett om han men var från så när även efter sade',
  da: 'og at det som en på er af for med den til ikke har de et om men var fra efter også blev bliver være siger',
  nb: 'og at det som en på er av for med den til ikke har de et om men var fra etter også ble blir være sier',
  fi: 'ja on ei että se oli hän joka mutta kun niin ovat myös sen mukaan tai kuin jo vain ole hänen nyt olla ne',
  hu: 'a az és hogy is nem egy volt meg már csak de ez van el ki még szerint mint azt után minden lehet között',
  pl: 'w i na z do się że jest nie o to od po za przez jak był dla które co ale ma są jego być tym',
  cs: 'v a na se je že s z do o k i to za by jako pro po ale byl od jeho jsou který podle však není',
  tr: 've bir bu da de için ile olarak çok olan daha gibi ise kadar sonra en ne var olduğunu değil ancak göre dedi',
  id: 'yang dan di untuk dengan pada dari ini tidak itu akan ke dalam juga oleh adalah telah karena ada sebagai',
  vi: 'và của là có không được cho trong một những với người các đã khi này ở đến về từ ra cũng như',
}
const languagesOf = new Map<string, string[]>()
for (const [language, words] of Object.entries(everyday))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

const scripts: [RegExp, (sample: string) => string][] = [
  [/\p{Script=Arabic}/gu, arabicIn],
  [/\p{Script=Cyrillic}/gu, cyrillicIn],
  // Japanese has kana between its Chinese characters; Chinese has none.
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    (sample) => (share(sample, kana) > 0.05 ? 'ja' : 'zh'),
  ],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Thai}/gu, () => 'th'],
]
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu

// The first part of an article says enough.
const sampleLength = 5_000
// Fewer everyday words than this share of all: a list or a table, no language to speak of.
const minShare = 0.12
// A language that is on no list here shares words with its neighbours: it is none of them where two are as near.
const minLead = 1.15

/** The language of a text as a two-letter code, null when it cannot be told. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, sampleLength).toLowerCase()
  for (const [script, languageIn] of scripts) if (share(sample, script) > 0.3) return languageIn(sample)
  const all = sample.match(/\p{L}+/gu) ?? []
  const hits = new Map<string, number>()
  for (const word of all)
    for (const language of languagesOf.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1)
  const [best, second] = [...hits].sort((a, b) => b[1] - a[1])
  if (best === undefined || best[1] < 3 || best[1] < all.length * minShare) return null
  return best[1] >= (second?.[1] ?? 0) * minLead ? best[0] : null
}

/** How much of a text's letters a pattern for one letter finds. */
function share(sample: string, letter: RegExp): number {
  return count(sample, letter) / Math.max(1, count(sample, /\p{L}/gu))
}

function count(sample: string, letter: RegExp): number {
  return sample.match(letter)?.length ?? 0
}

/** Persian writes other letters for k and y, and Urdu has some that only it has. */
function arabicIn(sample: string): string {
  if (share(sample, /[ٹڈڑےں]/gu) > 0.01) return 'ur'
  return count(sample, /[کیپچژگ]/gu) > count(sample, /[كيىة]/gu) ? 'fa' : 'ar'
}

function cyrillicIn(sample: string): string {
  if (share(sample, /[іїєґ]/gu) > 0.02) return 'uk'
  if (share(sample, /[ђјљњћџ]/gu) > 0.02) return 'sr'
  // Bulgarian has no letters for these sounds, and ъ in every sentence.
  return count(sample, /[ыэё]/gu) === 0 && share(sample, /ъ/gu) > 0.005 ? 'bg' : 'ru'
}
