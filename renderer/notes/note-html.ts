import DOMPurify from 'dompurify'
import { Marked, type Tokens } from 'marked'

// GitHub's task lists and tables are in; pictures are not: showing one would tell its server who reads the note.
const allowedTags = [
  ...['p', 'br', 'hr', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'a'],
  ...['ul', 'ol', 'li', 'input', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
]
const allowedAttributes = ['href', 'title', 'type', 'checked', 'disabled', 'start', 'align', 'aria-label']

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const markdown = new Marked({
  gfm: true,
  breaks: true,
  async: false,
  renderer: {
    image: ({ href, text }: Tokens.Image) => `<a href="${escaped(href)}">${escaped(text || href)}</a>`,
    checkbox: ({ checked }: Tokens.Checkbox) =>
      `<input type="checkbox" disabled aria-label="${checked ? 'Done' : 'To do'}"${checked ? ' checked' : ''}> `,
    // What looks like HTML in a note is words that somebody wrote.
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
  },
})

/** A note's Markdown as nodes that cannot run, load or style anything. */
export function noteFragment(body: string): DocumentFragment {
  return DOMPurify.sanitize(markdown.parse(body) as string, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^https?:/i,
    // The pattern is held against every attribute that is not named here.
    ADD_URI_SAFE_ATTR: ['title', 'type', 'start', 'align', 'aria-label'],
    RETURN_DOM_FRAGMENT: true,
  })
}
