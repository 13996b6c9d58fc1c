import type { PageLine, PageSource, SourceLine } from '../../preload/contract/page'

type Given = Partial<SourceLine> & {
  /** The elements that it stands in, the outermost first, with their class names: "main > div.story > p". */
  in: string
}

/** One line of a page made for a test; both extractors took it unless it says otherwise. */
export type GivenLine = [text: string, given: Given]

/** A page's own lines, each in the elements that it names; the same way outwards is the same elements. */
export function pageSource(lines: readonly GivenLine[], pictures: readonly string[] = []): PageSource {
  const elements: PageSource['elements'] = [{ parent: -1, name: 'body', hasPicture: false }]
  const known = new Map<string, number>([['', 0]])
  const homeOf = (way: readonly string[], text: string): number => {
    let parent = 0
    way.forEach((name, at) => {
      // Each line has an element of its own, in elements that it shares.
      const key = `${way.slice(0, at + 1).join(' > ')}${at === way.length - 1 ? ` ${text}` : ''}`
      const [tag = '', names = ''] = name.split('.')
      const own =
        known.get(key) ??
        elements.push({ parent, name: `${tag}  ${names}`.trim(), hasPicture: pictures.includes(name) }) - 1
      known.set(key, own)
      parent = own
    })
    return parent
  }
  return {
    lines: lines.map(([text, { in: way, ...given }]): SourceLine => {
      const names = way.split(' > ')
      const within = [...names]
        .reverse()
        .map((name) => name.replace('.', '  '))
        .join(' > ')
      const plain: PageLine = { text, kind: 'paragraph', linked: 0, within }
      return { ...plain, readability: 1, defuddle: 1, ...given, home: homeOf(names, text) }
    }),
    elements,
  }
}
