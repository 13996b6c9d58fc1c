import { mapText } from '../../../renderer/anchoring/text-map'
import { pick, type Random } from '../../support/random'
import { nodesOf } from './nodes-of'
import type { Shown } from './show'

const words = [
  'harbour',
  'the',
  'ferry',
  'naïve',
  'e\u0301te\u0301',
  '😀',
  '👩‍👩‍👧',
  '🇩🇰',
  'שלום',
  'مرحبا',
  '水',
  '—',
  '\n',
]

// Where a piece of text may stand: the innermost element of each holds it.
const around = [
  '<section></section>',
  '<ul><li></li></ul>',
  '<ol><li><p></p></li></ol>',
  '<blockquote></blockquote>',
  '<table><tr><td>Not of the text</td><td></td></tr></table>',
  '<figure><img alt="Not of the text"><figcaption></figcaption></figure>',
  '<p><strong><a href="#"></a></strong></p>',
]

// What stands between the pieces without being text of the article.
const beside = [
  '<p>Not of the text</p>',
  '<button>Not of the text</button>',
  '<p hidden>Not of the text</p>',
  '<!-- not of the text -->',
  '<hr>',
  '<div></div>',
]

function innermost(element: Element): Element {
  return element.lastElementChild === null ? element : innermost(element.lastElementChild)
}

function addBeside(random: Random, parent: ParentNode): void {
  if (random(3) === 0) parent.append(...nodesOf(pick(random, beside) ?? ''))
  if (random(4) === 0) parent.append(document.createTextNode(random(2) === 0 ? '' : '\n  '))
}

function addPieces(random: Random, parent: ParentNode, depth: number): void {
  for (let n = 1 + random(3); n > 0; n--) {
    addBeside(random, parent)
    const [outer] = nodesOf(pick(random, around) ?? '')
    if (!(outer instanceof HTMLElement)) return
    parent.append(outer)
    const inner = innermost(outer)
    if (depth > 0 && random(3) === 0) addPieces(random, inner, depth - 1)
    else inner.append(piece(random))
    addBeside(random, parent)
  }
}

function piece(random: Random): HTMLElement {
  const element = document.createElement(random(2) === 0 ? 'span' : 'p')
  element.dataset.start = ''
  const said = Array.from({ length: 1 + random(5) }, () => pick(random, words))
  element.append(document.createTextNode(said.join(random(4) === 0 ? '' : ' ')))
  return element
}

/** A page of pieces in and between all kinds of elements; some pieces follow one another without a blank line. */
export function showRandomPage(random: Random): Omit<Shown, 'range'> {
  document.body.replaceChildren()
  addPieces(random, document.body, 2)
  let text = ''
  for (const element of document.querySelectorAll<HTMLElement>('[data-start]')) {
    if (text !== '' && random(4) !== 0) text += '\n\n'
    element.dataset.start = String(text.length)
    text += element.textContent
  }
  return { text, map: mapText(document) }
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.data.length : node.childNodes.length
}

/** Between any two places of the page: in text of any kind, in elements, at comments. */
export function randomRange(random: Random): Range {
  const nodes: Node[] = []
  const walker = document.createTreeWalker(document.body)
  do nodes.push(walker.currentNode)
  while (walker.nextNode())
  const place = (): [Node, number] => {
    const node = pick(random, nodes) ?? document.body
    return [node, random(lengthOf(node) + 1)]
  }
  const range = document.createRange()
  range.setStart(...place())
  const other = place()
  // A range whose end is put before its start loses that start.
  if (range.comparePoint(...other) < 0) range.setStart(...other)
  else range.setEnd(...other)
  return range
}
