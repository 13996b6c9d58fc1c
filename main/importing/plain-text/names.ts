const agencies = new Set(
  `ap afp reuters dpa afp/getty ansa efe tass ria xinhua kyodo jiji yonhap pti ani ians upi pa bbc cnn npr sid apa ats
  belga lusa ntb tt ritzau stt pap čtk ctk mti agerpres bta anadolu aa irna sana wam mena spa bernama antara tnn tpn tbp
  bloomberg afpbb sda epd kna euronews ppio`.split(/\s+/),
)

const agencyWords =
  /^(?:the )?(?:associated press|agence france[- ]presse|press association|press trust of india|deutsche presse[- ]agentur|agencies|agencias|agences|agenzie|agenturen|news ?desk|web ?desk|staff|staff (?:reporter|writer|correspondent)s?|our correspondent|correspondents?|editors?|editorial (?:board|team|staff)|online desk|newsroom|news service|wire (?:services?|reports)|press release|redaktion|die redaktion|la rédaction|redacción|redazione|redactie|redaktionen|redakcja|редакция)\b/i

const newsroomWords =
  /\b(?:staff|agenc(?:y|ies)|news ?desk|desk|correspondents?|reporters?|editors?|editorial|newsroom|redaktion|rédaction|redacción|redazione|redactie|redaksi|team|press|news|wire|service|bureau|web)\b/i

/** True for the name of a news agency or a newsroom that stands where an author would. */
export function isAgency(name: string): boolean {
  return agencies.has(name.toLowerCase().replace(/^the /, '')) || agencyWords.test(name)
}

const particles = new Set(
  `de del della di da do dos das du des la le les el al ad bin ibn bint ben abu van von der den dem ter ten te zu zur zum af
  av y e i o d’ d' l’ l' st st. jr jr. sr sr. ii iii mc mac ap ab ferch e.`.split(/\s+/),
)

const capitalised = /^[\p{Lu}\p{Lt}][\p{L}\p{M}.'’‑-]*$/u
const caseless = /^[\p{Lo}\p{M}・]+$/u

/** True for what is written like a person's name, or is an agency's. */
export function isName(words: string, fewestWords = 1): boolean {
  const name = words.trim()
  if (name === '' || name.length > 60 || /\d|[!?:;"“”«»<>@#]/.test(name)) return false
  return isAgency(name) || nameLength(name) >= fewestWords || isCaselessName(name)
}

/** How many words of a line make up one person's name, or 0 where they are no name. */
function nameLength(name: string): number {
  const words = name.split(/\s+/)
  if (words.length > 6 || !words.some(isNameWord)) return 0
  const areNames = words.every(
    (word, index) => isNameWord(word) || (index > 0 && particles.has(word.toLowerCase())),
  )
  return areNames ? words.length : 0
}

const initials = /^(?:\p{Lu}\.?){1,4}$/u

function isNameWord(word: string): boolean {
  return capitalised.test(word) || initials.test(word) || /^(?:al|el|d|l|o)[-'’]\p{Lu}/iu.test(word)
}

function isCaselessName(name: string): boolean {
  return name.length <= 12 && name.split(/\s+/).every((word) => caseless.test(word))
}

const separators = / ?(?:[,;|&/／、]| (?:and|und|et|y|e|en|og|och|ja|i|и|with|mit|avec|con) ) ?/iu

/** The parts of a line that lists authors. */
export function namesIn(words: string): string[] {
  return words
    .replace(/\s+/g, ' ')
    .split(separators)
    .filter((part) => part !== '')
}

/** True for a newsroom's own name in any wording: "Web Desk", "BR24 Redaktion". */
export function isNewsroom(words: string): boolean {
  return (
    words.length <= 60 && words.split(/\s+/).length <= 5 && newsroomWords.test(words) && !/[.!?]$/.test(words)
  )
}
