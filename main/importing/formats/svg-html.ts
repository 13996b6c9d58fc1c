import { encodeHtml } from './rtf/encode-html'
import { isElement, readXml, wordsIn, type XmlElement } from './xml'

/** What is drawn nowhere by itself, or is no text. */
const unread = new Set(['defs', 'symbol', 'clipPath', 'mask', 'pattern', 'style', 'script', 'metadata'])

/**
 * The words of a page that is a drawing (SVG), as a page of text: its title, what it says of its pictures to those who do not
 * see them, and its lines in the order in which it draws them. Pictures in it stay where they are.
 */
export function htmlOfSvg(svg: string): string {
  const root = readXml(svg)
  return `<html><body>${root.children.filter(isElement).flatMap(partsOf).join('\n')}</body></html>`
}

function partsOf(drawing: XmlElement): string[] {
  return drawing.children.filter(isElement).flatMap((child) => {
    const title = child.name === 'title' && drawing.name === 'svg'
    return title ? paragraph('h2', wordsIn(child)) : part(child)
  })
}

function part(element: XmlElement): string[] {
  const { name, attributes } = element
  if (unread.has(name) || attributes['display'] === 'none' || attributes['visibility'] === 'hidden') return []
  if (name === 'title' || name === 'desc') return paragraph('p', wordsIn(element))
  if (name === 'text') return paragraph('p', lineIn(element))
  if (name === 'foreignObject') return element.children.filter(isElement).flatMap(blocks)
  if (name !== 'image') return partsOf(element)
  const { href = '' } = attributes
  return href === '' ? [] : [`<img src="${encodeHtml(href)}">`]
}

/** A part of a text that has a place of its own begins a new line there, and not in the middle of a word. */
function lineIn({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (!isElement(child)) return child
      if (child.name === 'title' || child.name === 'desc') return ''
      const { x, y, dy } = child.attributes
      return `${(y ?? dy ?? x) === undefined ? '' : ' '}${lineIn(child)}`
    })
    .join('')
}

/** What stands in a drawing as a page's text: the uppermost elements that have words of their own. */
function blocks(element: XmlElement): string[] {
  const hasWords = element.children.some((child) => !isElement(child) && child.trim() !== '')
  if (!hasWords) return element.children.filter(isElement).flatMap(blocks)
  return paragraph(/^h[1-6]$/.test(element.name) ? element.name : 'p', wordsIn(element))
}

function paragraph(name: string, words: string): string[] {
  const text = words.replace(/\s+/g, ' ').trim()
  return text === '' ? [] : [`<${name}>${encodeHtml(text)}</${name}>`]
}
