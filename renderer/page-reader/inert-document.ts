const bases = /<base\b[^>]*>?/gi

/**
 * A document without a window: its scripts are text, its images are not fetched. What it takes for the base of its
 * addresses is refused by our policy in any case, and only noted as an attack.
 */
export function inertDocument(html: string): Document {
  return new DOMParser().parseFromString(html.replace(bases, ''), 'text/html')
}
