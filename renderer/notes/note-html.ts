import DOMPurify from 'dompurify'

const allowedTags = [
  ...['p', 'br', 'hr', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'a', 'img'],
  ...['ul', 'ol', 'li', 'input', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
]
const allowedAttributes = [
  ...['href', 'src', 'alt', 'title', 'type', 'checked', 'disabled', 'start', 'align', 'aria-label'],
]

const ofLibrary = /^app:\/\/dateline\/image\/[\da-f]{64}$/

/** The second guard: nodes that cannot run, load or style anything, whatever was made of a note. */
export function fragmentOf(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:(?:https?|dateline):|app:\/\/dateline\/image\/)/i,
    // The pattern is held against every attribute that is not named here.
    ADD_URI_SAFE_ATTR: ['alt', 'title', 'type', 'start', 'align', 'aria-label'],
    RETURN_DOM_FRAGMENT: true,
  })
  // Nothing in it has been asked for yet: it is of a document that is not shown.
  for (const image of fragment.querySelectorAll('img')) frame(image)
  return fragment
}

/** Any but the library's own would tell its server who reads the note. */
function frame(image: HTMLImageElement): void {
  if (!ofLibrary.test(image.getAttribute('src') ?? '')) {
    image.remove()
    return
  }
  image.loading = 'lazy'
  image.draggable = false
  if (image.closest('a') !== null) return
  const button = image.ownerDocument.createElement('button')
  button.type = 'button'
  button.className = 'note-image'
  button.ariaLabel = `Enlarge image${image.alt === '' ? '' : `: ${image.alt}`}`
  image.replaceWith(button)
  button.append(image)
}
