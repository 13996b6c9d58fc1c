import MarkdownIt, { type MarkdownIt as Reader, type Token } from 'markdown-it'

type ReaderOptions = {
  /** Whether what looks like HTML is more than words. */
  html: boolean
  breaks: boolean
  /** Of a link that leads elsewhere only its words are left. */
  mayLink: (address: string) => boolean
}

/**
 * A reader of GitHub's Markdown, in which an address is shown and linked as it is written. What it takes keeps step with
 * the text's length, whatever the text is made of: other parsers take the square of that for long blanks.
 */
export function newReader({ html, breaks, mayLink }: ReaderOptions): Reader {
  const reader = new MarkdownIt({ html, breaks, linkify: true })
  reader.linkify.set({ fuzzyLink: true })
  reader.normalizeLink = reader.normalizeLinkText = (address) => address
  reader.core.ruler.before('text_join', 'links-and-numbers', ({ tokens }) => {
    for (const token of tokens) {
      if (token.children === null) continue
      token.children.forEach(keepNumber)
      token.children = withoutOtherLinks(token.children, mayLink)
    }
  })
  return reader
}

/** The number of a sign that no page should have stays: the parser would have a mark of loss in its place. */
function keepNumber(token: Token): void {
  if (token.info !== 'entity' || token.content !== '\ufffd') return
  token.type = 'html_inline'
  token.content = token.markup
}

function withoutOtherLinks(tokens: readonly Token[], mayLink: ReaderOptions['mayLink']): Token[] {
  let isKept = true
  return tokens.filter((token, at) => {
    if (token.type === 'link_open') isKept = leadsOn(token, tokens[at + 1], mayLink)
    return isKept || (token.type !== 'link_open' && token.type !== 'link_close')
  })
}

// A bare domain is no link: what else is known of a sentence whose full stop has no blank behind it?
const isAddressed = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)|@/i

function leadsOn(link: Token, shown: Token | undefined, mayLink: ReaderOptions['mayLink']): boolean {
  return (
    mayLink(String(link.attrGet('href'))) &&
    (link.markup !== 'linkify' || isAddressed.test(shown?.content ?? ''))
  )
}
