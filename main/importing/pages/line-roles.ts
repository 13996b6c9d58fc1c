import type { LineRole } from '../../../preload/contract/importing'
import type { PageLine } from '../../../preload/contract/page'

/** What a line of a page is in an article, by the element that it stood in. */
export const lineRoles: Record<PageLine['kind'], LineRole> = {
  heading: 'heading',
  caption: 'caption',
  paragraph: 'paragraph',
  item: 'item',
  row: 'row',
  preformatted: 'preformatted',
  'quote-source': 'quote-source',
}
