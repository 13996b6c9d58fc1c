import { isAgency, isName, isNewsroom, namesIn } from './names'

// What stands before a name, in the languages that have a word of its own for it.
const by =
  /^[\s|·•*_—–-]*(?:(?:(?:written|reported|story|text|words|report|article|posted|published|reporting)\s+by|by|(?:(?:veröffentlicht|geschrieben|verfasst|(?:ein )?(?:gast)?(?:artikel|beitrag|kommentar)) )?von|(?:geschreven )?door|(?:(?:publié|écrit|rédigé|propos recueillis) )?par|(?:(?:escrito|publicado) )?por|(?:scritto |pubblicato )?(?:di)|af|(?:skriven |skrevet )?av|oleh|scris de)(?:\s*[:：]\s*|\s+)|(?:authors?|bylines?|autor(?:in|en|es|a)?|auteurs?|autore|tekst|teksti|text|toimittaja|автор|текст|penulis|yazan|yazar|haber|记者|記者|文|作者|撰文|取材|írta|szerző|tác giả|מאת|كتب|كتبت|بقلم|الكاتب|نویسنده|लेखक|โดย|γράφει ο|γράφει η)\s*[:：]\s*|(?:מאת|بقلم|โดย|記者|记者)\s+)(?=\S)/iu

/** The "By" of a box of its own before a line that has one too. */
const twice = /^[\s|]*by[\s|]+(?=by\s)/i

const labels =
  /^[\s|]*(?:authors?|bylines?|autor(?:in|en|es|a)?|auteurs?|autore|автор|penulis|yazan|yazar|haber|tekst|teksti|text|toimittaja|記者|记者|作者|撰文|írta|szerző|tác giả|מאת|كتب|كتبت|بقلم|الكاتب|نویسنده|लेखक|โดย)\s*[:：]/iu
const signOff = /^\(?\s*(?:additional )?(?:reporting|written|compiled|edited) by\b/i

/** The words of a byline without the "By" before them, and of an agency's sign-off only the reporters. */
export function withoutBy(words: string): string {
  const reporters = signOff.test(words) ? words.replace(signOff, '').replace(/[;)].*/s, '') : words
  const bare = reporters
    .replace(twice, '')
    .replace(by, '')
    .replace(/^[\s|·•*_—–-]+|(?<![\s|·•*_—–-])[\s|·•*_—–-]+$/gu, '')
  return bare === '' ? words.trim() : bare
}

const maxBylineLength = 300

/** Some pages write their authors' names without capitals. */
const lowerCaseName = /^[\p{Ll}\p{Lo}][\p{L}'’.-]*(?:\s[\p{Ll}\p{Lo}][\p{L}'’.-]*){0,2}$/u

/** How sure a line names who wrote the text: by its own words, by looking like names, or only by where it stands. */
export type BylineStrength = 'stated' | 'names' | 'perhaps' | null

export function bylineStrength(line: string): BylineStrength {
  if (line.length > maxBylineLength) return null
  const words = line.replace(/\s+/g, ' ').trim()
  if (signOff.test(words)) return 'stated'
  if (by.test(words)) {
    const rest = withoutBy(words)
    const endsSentence = /[.!?]$/.test(rest) && !/\b\p{L}{1,3}\.$/u.test(rest)
    if (labels.test(words) && rest.length <= 120) return 'stated'
    return !endsSentence && afterBy(rest) ? 'stated' : null
  }
  if (/[!?:"“”«»]/.test(words) || /[^.]{4}\.$/.test(words)) return null
  const parts = namesIn(words)
  if (parts.length <= 12 && areNames(parts)) return 'names'
  if (isNewsroom(words)) return 'perhaps'
  return words.length <= 60 && parts.every((part) => isName(part) || lowerCaseName.test(part))
    ? 'perhaps'
    : null
}

function afterBy(words: string): boolean {
  const parts = namesIn(words)
  const [first = ''] = parts
  if (parts.length > 16) return false
  // "By contrast", "Por eso": a name begins with a capital, and what follows it is no sentence.
  const inPlace = first.split(/ (?:in|at|from|for) /)[0] ?? ''
  return isName(inPlace) || isNewsroom(first) || (lowerCaseName.test(first) && parts.length === 1)
}

const rolesAfterName =
  /^(?:in |for |at |from |\p{L}+ (?:editor|correspondent|reporter|writer|columnist)|(?:senior|chief|staff|political|special|foreign|business|science|health|sports?)\b)/iu

function areNames(parts: readonly string[]): boolean {
  const [first] = parts
  if (first === undefined || !isName(first, 2)) {
    return first !== undefined && (isAgency(first) || (isName(first) && parts.slice(1).some(isAgency)))
  }
  return parts.slice(1).every((part) => isName(part) || isNewsroom(part) || rolesAfterName.test(part))
}

/** True for two or three words without a capital: a name where nothing else is likely. */
export function isLowerCaseName(line: string): boolean {
  return /\s/.test(line) && lowerCaseName.test(line)
}
