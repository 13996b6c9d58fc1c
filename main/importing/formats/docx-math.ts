import { encodeHtml } from './rtf/encode-html'
import { allNamed, isElement, wordsIn, type XmlElement } from './xml'

/** A formula of a Word document (Office MathML, ECMA-376) as MathML, which pages read. */
export function mathOf(formula: XmlElement): string {
  return `<math>${insideOf(formula)}</math>`
}

function insideOf({ children }: XmlElement): string {
  return children.filter(isElement).map(partOf).join('')
}

function partOf(element: XmlElement): string {
  const part = (name: string) => {
    const found = element.children.filter(isElement).find((child) => child.name === `m:${name}`)
    return `<mrow>${found === undefined ? '' : insideOf(found)}</mrow>`
  }
  switch (element.name) {
    case 'm:r':
      return tokens(wordsIn(element))
    case 'm:f':
      return `<mfrac>${part('num')}${part('den')}</mfrac>`
    case 'm:sSup':
      return `<msup>${part('e')}${part('sup')}</msup>`
    case 'm:sSub':
      return `<msub>${part('e')}${part('sub')}</msub>`
    case 'm:sSubSup':
      return `<msubsup>${part('e')}${part('sub')}${part('sup')}</msubsup>`
    case 'm:rad':
      return element.children.some(
        (child) => isElement(child) && child.name === 'm:deg' && wordsIn(child) !== '',
      )
        ? `<mroot>${part('e')}${part('deg')}</mroot>`
        : `<msqrt>${part('e')}</msqrt>`
    case 'm:nary':
      return `<msubsup>${tokens(signOf(element, 'chr', '∫'))}${part('sub')}${part('sup')}</msubsup>${part('e')}`
    case 'm:d':
      return fenced(element)
    case 'm:m':
    case 'm:eqArr':
      return `<mtable>${rowsOf(element)}</mtable>`
    case 'm:func':
      return `${part('fName')}<mo> </mo>${part('e')}`
    case 'm:limLow':
      return `<munder>${part('e')}${part('lim')}</munder>`
    case 'm:limUpp':
      return `<mover>${part('e')}${part('lim')}</mover>`
    default:
      return /Pr$/.test(element.name) ? '' : insideOf(element)
  }
}

/** Words between brackets, which are round where nothing says otherwise. */
function fenced(element: XmlElement): string {
  const parts = element.children
    .filter(isElement)
    .filter(({ name }) => name === 'm:e')
    .map((one) => `<mrow>${insideOf(one)}</mrow>`)
  const between = tokens(signOf(element, 'sepChr', '|'))
  return `${tokens(signOf(element, 'begChr', '('))}${parts.join(between)}${tokens(signOf(element, 'endChr', ')'))}`
}

function rowsOf(element: XmlElement): string {
  const rows = element.children.filter(isElement).filter(({ name }) => name === 'm:mr' || name === 'm:e')
  return rows
    .map((row) => `<mtr><mtd>${row.name === 'm:e' ? insideOf(row) : cellsOf(row)}</mtd></mtr>`)
    .join('')
}

function cellsOf(row: XmlElement): string {
  return row.children
    .filter(isElement)
    .map((cell) => `<mrow>${insideOf(cell)}</mrow>`)
    .join('</mtd><mtd>')
}

function signOf(element: XmlElement, name: string, usual: string): string {
  const [properties] = element.children.filter(isElement)
  if (properties === undefined || !properties.name.endsWith('Pr')) return usual
  const found = allNamed(properties, `m:${name}`)[0]
  return found === undefined ? usual : (found.attributes['m:val'] ?? '')
}

/** Names, numbers and signs each for itself: the blanks around a sign are for who reads it. */
function tokens(words: string): string {
  return (words.match(/[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|\S|\s+/gu) ?? [])
    .map((token) =>
      /^[\p{L}\p{M}\d]/u.test(token) ? `<mi>${encodeHtml(token)}</mi>` : `<mo>${encodeHtml(token)}</mo>`,
    )
    .join('')
}
