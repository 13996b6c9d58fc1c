import type { Run } from './blocks'
import { raisedWords } from './raised'

const maxLength = 2000

/** A formula in MathML as one line of text: "x² + 1", "(a + b)/2". */
export function mathWords(formula: Element): string {
  return wordsOf(formula).replace(/\s+/g, ' ').trim().slice(0, maxLength)
}

const unread = new Set(['annotation', 'annotation-xml', 'maction', 'mphantom'])
const operator = /^[=+−\-×·÷<>≤≥≠≈±∈→⇒∧∨]$/

function wordsOf(element: Element): string {
  const parts = [...element.children].filter(({ localName }) => !unread.has(localName))
  const [first = '', second = '', third = ''] = parts.map(wordsOf)
  switch (element.localName) {
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`
    case 'msqrt':
      return `√${grouped(parts.map(wordsOf).join(''))}`
    case 'mroot':
      return `${grouped(first)}${shifted(`1/${second.trim()}`, 'sup', first)}`
    case 'msup':
    case 'mover':
      return first + shifted(second, 'sup', first)
    case 'msub':
    case 'munder':
      return first + shifted(second, 'sub', first)
    case 'msubsup':
    case 'munderover':
      return first + shifted(second, 'sub', first) + shifted(third, 'sup', first)
    case 'mtr':
      return `${parts.map(wordsOf).join(' ')}; `
    default:
      return parts.length > 0 ? parts.map(wordsOf).join('') : tokenOf(element)
  }
}

/** Operators between two terms have blanks around them; signs that only programs read have no words. */
function tokenOf(element: Element): string {
  const words = element.textContent.replace(/[\u2061-\u2064\u200b]/g, '').trim()
  const isBetween = element.previousElementSibling !== null && operator.test(words)
  return element.localName === 'mo' && isBetween ? ` ${words} ` : words
}

function grouped(words: string): string {
  return /^[\p{L}\d.,]*$/u.test(words.trim()) ? words.trim() : `(${words.trim()})`
}

function shifted(words: string, raised: Run['raised'], base: string): string {
  const bare = words.replace(/\s/g, '')
  const { words: signs, isPlain } = raisedWords({ words: bare, raised }, base.trim() || 'x')
  if (!isPlain || bare === '') return signs
  return `${raised === 'sup' ? '^' : '_'}${grouped(words)}`
}
