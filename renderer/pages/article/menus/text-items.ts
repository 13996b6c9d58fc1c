import { articleLink } from '../../../../preload/contract/own-link'
import { inMarks } from '../../../../preload/contract/search/quotation-marks'
import { shorten } from '../../../anchoring/words'
import { canRun, runCommand, useCommands } from '../../../commands/command-store'
import { chordFor } from '../../../commands/keymap-store'
import { openEntityMenu } from '../../../entities/entity-dialog-store'
import { focusHighlight, removeHighlight } from '../../../highlights/highlight-store'
import { openOriginal } from '../../../articles/article-actions'
import { chooseQuote } from '../../../quotes/quote-store'
import { openSearch } from '../../../searching/saved/saved-store'
import { copyAddress } from '../../../text/menus/copy-words'
import type { MenuItem } from '../../../ui/menus/menu'
import type { TextPlace } from './place'

export type Items = (MenuItem | 'line')[]
type Command = Parameters<typeof runCommand>[0]

/** Another menu that an item of this one leads to, in its place. */
export type FurtherMenu = 'colors' | 'quote'

export type Needs = { words: string; onFurther: (menu: FurtherMenu) => void }

/** What can be done at a place of the article's text: with what is selected, else with what stands there. */
export function textItems(place: TextPlace, needs: Needs): Items {
  const groups: Items[] = [
    linkItems(place),
    place.span === null ? highlightItems(place, needs) : selectionItems(needs),
    standingItems(place, needs),
    place.span === null ? wholeItems() : searchItems(needs),
  ]
  return parted(groups)
}

/** Groups with a line between each two. */
export function parted(groups: readonly Items[]): Items {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, at) => (at === 0 ? group : ['line', ...group]))
}

function command(label: string, icon: NonNullable<MenuItem['icon']>, name: Command): MenuItem {
  return { label, icon, run: () => void runCommand(name), chord: chordFor(name) }
}

function linkItems({ link }: TextPlace): Items {
  if (link === null) return []
  return [
    { label: 'Open link in browser…', icon: 'link', run: () => void openOriginal(link) },
    { label: 'Copy address', icon: 'copy', run: () => copyAddress(link, 'Address copied') },
  ]
}

function selectionItems({ onFurther }: Needs): Items {
  return [
    { label: 'Copy', icon: 'copy', run: () => void document.execCommand('copy'), chord: 'Mod+C' },
    command('Copy with source', 'copy', 'annotate.copyWithSource'),
    'line',
    command('Highlight', 'highlight', 'annotate.highlight'),
    { label: 'Highlight in a colour…', icon: 'highlight', run: () => onFurther('colors') },
    command('Note…', 'note', 'annotate.note'),
    command('Tag…', 'tag', 'annotate.tag'),
    command('Mark as name…', 'naming', 'annotate.name'),
  ]
}

export function highlightItems({ highlight }: TextPlace, { onFurther }: Needs): Items {
  if (highlight === null) return []
  const { id, articleId, style } = highlight
  return [
    command('Note on highlight…', 'note', 'annotate.note'),
    command('Tag highlight…', 'tag', 'annotate.tag'),
    { label: 'Change colour…', icon: 'highlight', run: () => onFurther('colors') },
    command(style === 'underline' ? 'Fill' : 'Underline', 'underline', 'annotate.underline'),
    command('Copy with source', 'copy', 'annotate.copyWithSource'),
    { label: 'Copy link', icon: 'copy', run: () => copyAddress(articleLink(articleId, id)) },
    ...(highlight.image === null ? stillItems() : []),
    { label: 'Delete highlight', icon: 'trash', run: () => void removeHighlight(id), chord: 'Delete' },
  ]
}

/** Only an article with an address has a page to be asked. */
function stillItems(): Items {
  const { registered } = useCommands.getState()
  return canRun(registered, 'annotate.stillSays')
    ? [command('Does the page still say so?', 'retry', 'annotate.stillSays')]
    : []
}

/** A name and a quotation have menus of their own: those of their rows in the side panel. */
function standingItems({ mention, quote, anchor, span }: TextPlace, { onFurther }: Needs): Items {
  if (span !== null) return []
  const items: Items = []
  if (mention !== null) {
    const { entity } = mention
    const run = () => openEntityMenu({ of: 'both', ...mention, anchor })
    items.push({ label: `Name: ${shorten(entity.name, 30)}…`, icon: entity.kind, run })
  }
  if (quote !== null) items.push({ label: 'Quotation…', icon: 'quote', run: () => onFurther('quote') })
  return items
}

export function wholeItems(): Items {
  return [command('Select all', 'text', 'edit.selectAll'), command('Find in article…', 'search', 'find.open')]
}

function searchItems({ words }: Needs): Items {
  const said = shorten(words, 30)
  return [
    {
      label: `Search the library for “${said}”`,
      icon: 'search',
      run: () => openSearch(inMarks(words), { isTyping: false }),
    },
    command('Find in article…', 'search', 'find.open'),
  ]
}

/** What keys and commands act on while the menu is open, as after a click. */
export function takeInHand(
  { highlight }: TextPlace,
  menu: FurtherMenu | null,
  quote: TextPlace['quote'],
): void {
  if (menu === 'quote' && quote !== null) chooseQuote(quote)
  else if (highlight !== null) focusHighlight(highlight.id)
}
