import { Parser } from 'htmlparser2'
import type { PageLine } from '../../preload/contract/page'
import type { TakeApart } from '../../main/importing/take-apart'

const kinds: Record<string, PageLine['kind']> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  li: 'item',
  blockquote: 'quote',
  figcaption: 'caption',
  tr: 'table',
}
const blocks = new Set(['p', 'div', 'td', ...Object.keys(kinds)])
const unread = new Set(['script', 'style', 'title', 'nav', 'head'])

const linesOf = (html: string): PageLine[] => {
  const lines: PageLine[] = []
  const open: string[] = []
  let text = ''
  const end = () => {
    const kind =
      [...open]
        .reverse()
        .map((name) => kinds[name])
        .find((one) => one !== undefined) ?? 'paragraph'
    const words = text.replace(/\s+/g, ' ').trim()
    if (words !== '') lines.push({ text: words, kind, linked: 0, within: open.join(' ') })
    text = ''
  }
  const parser = new Parser({
    onopentag: (name) => {
      if (blocks.has(name)) end()
      open.push(name)
    },
    ontext: (words) => {
      if (!open.some((name) => unread.has(name))) text += words
    },
    onclosetag: (name) => {
      if (blocks.has(name)) end()
      open.pop()
    },
  })
  parser.end(html)
  end()
  return lines
}

export type Asked = { html: string; url: string | null; want: string | undefined }

/** Stands for the hidden document where there is no Chromium: its lines, and no judgement about any of them. */
export const simpleTakeApart = (asked: Asked[] = []): TakeApart => {
  return (html, url, want) => {
    asked.push({ html, url, want })
    const all = linesOf(html)
    const view = { title: null, byline: null, published: null, outlet: null, lines: all }
    const none = {
      language: null,
      canonical: null,
      title: null,
      meta: [],
      jsonLd: [],
      headings: [],
      stated: [],
    }
    return Promise.resolve({ ...none, readability: want === 'lines' ? null : view, defuddle: null, all })
  }
}
