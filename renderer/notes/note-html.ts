import DOMPurify from 'dompurify'

// Images are not among them: showing one would tell its server who reads the note.
const allowedTags = [
  ...['p', 'br', 'hr', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'a'],
  ...['ul', 'ol', 'li', 'input', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
]
const allowedAttributes = ['href', 'title', 'type', 'checked', 'disabled', 'start', 'align', 'aria-label']

/** The second guard: nodes that cannot run, load or style anything, whatever was made of a note. */
export function fragmentOf(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(https?|dateline):/i,
    // The pattern is held against every attribute that is not named here.
    ADD_URI_SAFE_ATTR: ['title', 'type', 'start', 'align', 'aria-label'],
    RETURN_DOM_FRAGMENT: true,
  })
}
