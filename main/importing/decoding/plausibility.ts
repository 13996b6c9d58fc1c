const letters = /\p{L}/u

// What the languages that use each code page write; a letter outside of it is rarely meant.
const usual: readonly string[] = [
  'àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšž',
  'ąćęłńóśźżčďěňřšťůžőűăâîșțşţđ',
  'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґјљњћђџў',
  'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ',
  'אבגדהוזחטיכךלמםנןסעפףצץקרשת',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئپچژگ',
  'ğıİş',
]
const usualLetters = new Set(usual.join('').normalize('NFC'))

const commonest = new Set('оеаинтсраеинтлсοαιετσνηειωהוילאמתרשל')

function isOpen(character: string): boolean {
  return character === '' || /[\s([]/.test(character)
}

/** How much like text the characters outside ASCII look, from about -5 to 1.4 for each. For one-byte encodings. */
export function plausibility(text: string): number {
  let score = 0
  let count = 0
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) < 0x80) continue
    count += 1
    score += scoreOf(text.charAt(index), text.charAt(index - 1), text.charAt(index + 1))
  }
  return count === 0 ? 0 : score / count
}

function scoreOf(character: string, before: string, after: string): number {
  if (!letters.test(character)) return scoreOfMark(character, before, after)
  let score = usualLetters.has(character.toLowerCase()) ? 1 : -0.5
  if (commonest.has(character)) score += 0.35
  // Case changes and scripts change between words, not inside them.
  if (isUpper(character) && isLower(before) && letters.test(before)) score -= 4
  if (isLower(character) && isUpper(after) && letters.test(after)) score -= 2
  for (const neighbour of [before, after]) {
    if (letters.test(neighbour) && scriptOf(neighbour) !== scriptOf(character)) score -= 1.5
  }
  return score
}

const inPlace: readonly (readonly [marks: RegExp, isInPlace: (before: string, after: string) => boolean])[] =
  [
    [/[“‘„«‚]/, (before, after) => isOpen(before) && !isOpen(after)],
    [/’/, (before) => !isOpen(before)],
    [/[”»…]/, (before, after) => !isOpen(before) || !letters.test(after)],
    [/[–—]/, (before, after) => isOpen(before) === isOpen(after)],
    [/[•€£§©®°·º½¡¿№‹›™\u00a0]/, (before, after) => isOpen(before) || isOpen(after)],
  ]

function scoreOfMark(character: string, before: string, after: string): number {
  const rule = inPlace.find(([marks]) => marks.test(character))
  if (rule === undefined) return /[\x80-\x9f\ufffd]/.test(character) ? -4 : -1.5
  return rule[1](before, after) ? 1.2 : -1
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase()
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase()
}

const scripts: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Thai}/u,
]

function scriptOf(character: string): number {
  return scripts.findIndex((script) => script.test(character))
}
