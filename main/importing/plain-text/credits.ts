import { agency, picture, source } from './credit-words'

function form(pattern: string, flags: string): RegExp {
  return new RegExp(pattern, flags)
}

const maker = `(?:\\s*(?:[:：©/,|–-]|by|credit|courtesy|via|von|de|par|di|av|af)[^()[\\]]{1,110})?`

function inBrackets(words: string): string {
  return `[([{]\\s*${words}\\s*[)\\]}]\\.?$`
}

const aWord = "\\p{Lu}[\\p{L}.'’-]{0,60}"
const aName = `${aWord}(?:[ /,]{1,3}(?:${aWord}|via|for|de|van|von|of|the)){0,7}`

/** A credit that nothing but a picture has. */
const sure: readonly RegExp[] = [
  form(inBrackets(`${picture}${maker}`), 'iu'),
  form(inBrackets(`${agency}\\s*(?:[/|,–-]|via)[^()[\\]]{1,80}`), 'u'),
  form(inBrackets(`[^()[\\]]{1,70}(?:/|\\bvia)\\s?${agency}`), 'u'),
  form(
    inBrackets(
      `[^()[\\]]{0,30}\\b(?:AP|AFP|EPA|Reuters|file|archive) (?:photo|image|picture|pic)\\b[^()[\\]]{0,80}`,
    ),
    'iu',
  ),
  form(`\\s[|/]\\s*${agency}(?:\\s*(?:[/|,]|via)\\s*.{1,60})?$`, 'u'),
  form(
    `(?:[.!?”"’'»)|]|\\s[|·—–-])\\s*${picture}(?:\\s+(?:by|von|de|par|di|av|af))?\\s*[:：©]\\s*[^.!?]{2,90}\\.?$`,
    'iu',
  ),
  form(`\\s(?:Photo|Image|Picture|Photograph|Foto|Bild|Credit|PHOTO|IMAGE)\\s*[:：]\\s*${aName}\\.?$`, 'u'),
  form(
    `\\s(?:Photo|Photos|Photograph|Photographs|Photography|Picture|Image|Foto)\\s(?:by|de|von|par)\\s${aName}\\.?$`,
    'u',
  ),
  form(`(?:^|\\s)(?:©|\\([cC]\\))\\s*${aName}$`, 'u'),
  form(`\\s\\p{Lu}[^.!?|]{2,40}(?:/|\\s[|–-]\\s|\\svia\\s)${agency}$`, 'u'),
  form(
    `[.!?”"’'](?:\\s+|\\s*[—–-]\\s*)(?:AP Photo|Getty Images|Shutterstock|iStock|Alamy|AFP via Getty Images|Handout|File photo)$`,
    'u',
  ),
]

/** A credit where a picture is likely: at the end of an article it may be the agency of the text. */
const likely: readonly RegExp[] = [
  form(inBrackets(agency), 'u'),
  form(inBrackets(`${source}${maker}`), 'iu'),
  form("\\s\\[\\p{Lu}[\\p{L}\\p{N} .&/'’-]{1,40}\\]$", 'u'),
  form("\\s\\((?:\\p{Lu}{2,8}|\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3})\\)$", 'u'),
  form("\\s[|/]\\s*\\p{Lu}[\\p{L}\\p{N} .&'’-]{1,40}$", 'u'),
  form(`\\s[—–-]\\s*${agency}$`, 'u'),
  form(`[.!?”"]\\s+${agency}$`, 'u'),
]

const opening: readonly RegExp[] = [
  /^(?:file (?:photo|pic|image|picture)|file|photo(?: caption)?|picture|pictured|image|caption|légende|bildunterschrift)\s*(?:[:：]|[—–-]\s)/i,
  /^(?:in this (?:undated |file |handout |combination ){0,3}(?:photo|image|picture|frame grab)|\(?(?:l-r|from left to right|clockwise from)\b)/i,
  /^(?:an?|this) (?:undated |file |recent |combination ){0,3}(?:photo|image|picture|handout|satellite image)\b.{0,80}\b(?:shows|taken|provided|released)\b/i,
]

const tail = 160
const maxCaptionLength = 700

export type CreditStrength = 'sure' | 'likely' | null

/** Whether a line reads like words under a picture: by the credit at its end or by how it begins. */
export function creditStrength(line: string): CreditStrength {
  if (line.length > maxCaptionLength) return null
  const end = line.slice(-tail).replace(/\s+/g, ' ')
  const start = line.slice(0, tail)
  if (sure.some((credit) => credit.test(end))) return 'sure'
  if (opening.some((words) => words.test(start))) return 'sure'
  return likely.some((credit) => credit.test(end)) ? 'likely' : null
}
