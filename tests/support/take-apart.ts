import { Parser } from 'htmlparser2'
import type { PageImage, PageLine } from '../../preload/contract/page'
import type { TakeApart } from '../../main/importing/take-apart'

const kinds: Record<string, PageLine['kind']> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  li: 'item',
  figcaption: 'caption',
  tr: 'row',
}
const blocks = new Set(['p', 'div', 'td', 'blockquote', ...Object.keys(kinds)])
const unread = new Set(['script', 'style', 'title', 'nav', 'head'])

const near = 3

function partsOf(html: string, url: string | null): { lines: PageLine[]; images: PageImage[] } {
  const lines: PageLine[] = []
  const found: { source: string; alt: string; at: number }[] = []
  const open: string[] = []
  let text = ''
  const end = () => {
    const kind =
      [...open]
        .reverse()
        .map((name) => kinds[name])
        .find((one) => one !== undefined) ?? 'paragraph'
    const words = text.replace(/\s+/g, ' ').trim()
    const quote = open.filter((name) => name === 'blockquote').length
    const place = { linked: 0, within: open.join(' '), ...(quote > 0 && { quote }) }
    if (words !== '') lines.push({ text: words, kind, ...place })
    text = ''
  }
  const parser = new Parser({
    onopentag: (name, { src, alt = '' }) => {
      if (name === 'img' && src) found.push({ source: src, alt, at: lines.length })
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
  const words = (from: number, to: number) => lines.slice(Math.max(0, from), to).map((line) => line.text)
  const addressOf = (source: string) =>
    /^(?:data|cid):/.test(source) || url === null || !URL.canParse(source, url)
      ? source
      : new URL(source, url).href
  const images = found.map(({ source, alt, at }) => ({
    source: addressOf(source),
    ask: /^https?:/.test(addressOf(source)) ? addressOf(source) : null,
    alt,
    caption: null,
    above: words(at - near, at).reverse(),
    below: words(at, at + near),
    within: 'p',
  }))
  return { lines, images }
}

export type Asked = { html: string; url: string | null; want: string | undefined }

/** Stands for the hidden document where there is no Chromium: its lines, and no judgement about any of them. */
export function simpleTakeApart(asked: Asked[] = []): TakeApart {
  return (html, url, want) => {
    asked.push({ html, url, want })
    const { lines: all, images } = partsOf(html, url)
    const view = { title: null, byline: null, published: null, outlet: null, lines: all }
    const none = {
      language: null,
      canonical: null,
      title: null,
      meta: [],
      jsonLd: [],
      headings: [],
      stated: [],
      images,
    }
    return Promise.resolve({ ...none, readability: want === 'lines' ? null : view, defuddle: null, all })
  }
}
