import type { CommandName } from '../../preload/contract/events'

export type CommandGroup = 'Library' | 'Article' | 'Annotate' | 'Names' | 'Quotations' | 'View' | 'Edit'

export type CommandEntry = {
  label: string
  group: CommandGroup
  /** `Mod` is Cmd on a Mac and Ctrl elsewhere. The first one is shown beside the command. */
  keys: readonly string[]
  /** Works while somebody types in a field, too. */
  isForFields?: true
}

export const keymap: Record<CommandName, CommandEntry> = {
  'library.create': { label: 'New library…', group: 'Library', keys: [] },
  'library.choose': { label: 'Open library…', group: 'Library', keys: ['Mod+O'] },
  'library.openSample': { label: 'Open the sample library', group: 'Library', keys: [] },
  'import.choose': { label: 'Import files…', group: 'Library', keys: ['Mod+I'] },
  'import.chooseFolder': { label: 'Import a folder…', group: 'Library', keys: [] },
  'import.paste': { label: 'Paste as article…', group: 'Library', keys: ['Mod+Shift+V'] },
  'export.dossier': { label: 'Export the dossier of the name…', group: 'Library', keys: [] },
  'import.address': { label: 'Import from address…', group: 'Library', keys: ['Mod+L'] },
  'feed.subscribe': { label: 'Subscribe to feed…', group: 'Library', keys: [] },
  'feed.refreshAll': { label: 'Refresh all feeds', group: 'Library', keys: ['F5'] },
  'feed.refresh': { label: 'Refresh this feed', group: 'Library', keys: ['Shift+F5'] },
  'feed.importList': { label: 'Import list of feeds…', group: 'Library', keys: [] },
  'feed.exportList': { label: 'Export list of feeds…', group: 'Library', keys: [] },
  'export.article': { label: 'Export article…', group: 'Library', keys: ['Mod+E'] },
  'settings.open': { label: 'Settings…', group: 'Library', keys: ['Mod+,'], isForFields: true },

  'article.next': { label: 'Next article', group: 'Article', keys: ['J'] },
  'article.previous': { label: 'Previous article', group: 'Article', keys: ['K'] },
  'article.toggleRead': { label: 'Mark read or unread', group: 'Article', keys: ['R'] },
  'article.toggleStar': { label: 'Star or unstar', group: 'Article', keys: ['S'] },
  'article.toggleArchive': { label: 'Archive or take out of the archive', group: 'Article', keys: ['E'] },
  'article.remove': { label: 'Delete article', group: 'Article', keys: ['Delete', 'Mod+Backspace'] },
  'article.correct': { label: 'Correct what was understood…', group: 'Article', keys: ['F2'] },
  'article.fetchPage': { label: 'Fetch the whole page', group: 'Article', keys: [] },
  'article.openOriginal': { label: 'Open original in the browser', group: 'Article', keys: ['O'] },

  'annotate.highlight': { label: 'Highlight the selection', group: 'Annotate', keys: ['H'] },
  'annotate.color.yellow': { label: 'Highlight in yellow', group: 'Annotate', keys: ['1'] },
  'annotate.color.red': { label: 'Highlight in red', group: 'Annotate', keys: ['2'] },
  'annotate.color.green': { label: 'Highlight in green', group: 'Annotate', keys: ['3'] },
  'annotate.color.blue': { label: 'Highlight in blue', group: 'Annotate', keys: ['4'] },
  'annotate.color.purple': { label: 'Highlight in purple', group: 'Annotate', keys: ['5'] },
  'annotate.color.magenta': { label: 'Highlight in magenta', group: 'Annotate', keys: ['6'] },
  'annotate.color.orange': { label: 'Highlight in orange', group: 'Annotate', keys: ['7'] },
  'annotate.color.grey': { label: 'Highlight in grey', group: 'Annotate', keys: ['8'] },
  'annotate.note': { label: 'Note on the selection or highlight', group: 'Annotate', keys: ['N'] },
  'annotate.articleNote': { label: 'Note on the article', group: 'Annotate', keys: ['Shift+N'] },
  'annotate.tag': { label: 'Tag the article', group: 'Annotate', keys: ['T'] },
  'annotate.name': { label: 'Name the selection…', group: 'Annotate', keys: ['A'] },
  'annotate.copyWithSource': { label: 'Copy with source', group: 'Annotate', keys: ['Mod+Shift+C'] },
  'annotate.caret': { label: 'Select text with the keyboard', group: 'Annotate', keys: ['F7'] },

  'quote.next': { label: 'Next quotation', group: 'Quotations', keys: ['.'] },
  'quote.previous': { label: 'Previous quotation', group: 'Quotations', keys: [','] },
  'quote.confirm': { label: 'Confirm the quotation', group: 'Quotations', keys: ['C'] },
  'quote.setSpeaker': { label: 'Correct who said it…', group: 'Quotations', keys: ['W'] },
  'quote.adjust': {
    label: 'Grow or shrink it, or take the selected words',
    group: 'Quotations',
    keys: ['G'],
  },
  'quote.reject': { label: 'Reject the quotation', group: 'Quotations', keys: ['X'] },
  'quote.withdraw': { label: 'Take the decision back', group: 'Quotations', keys: ['B'] },
  'quote.paintAll': { label: 'Mark all quotations in the text', group: 'Quotations', keys: ['Q'] },

  'palette.open': { label: 'Command palette', group: 'View', keys: ['Mod+K'], isForFields: true },
  'shortcuts.open': { label: 'Keyboard shortcuts', group: 'View', keys: ['?'] },
  'find.open': { label: 'Find in article', group: 'View', keys: ['Mod+F'], isForFields: true },
  'page.back': { label: 'Back', group: 'View', keys: ['Alt+ArrowLeft', 'Mod+['], isForFields: true },
  'page.forward': { label: 'Forward', group: 'View', keys: ['Alt+ArrowRight', 'Mod+]'], isForFields: true },
  'page.names': { label: 'Names of the library', group: 'View', keys: ['Mod+Shift+N'], isForFields: true },
  'page.quotes': { label: 'Quotes of the library', group: 'View', keys: ['Mod+Shift+L'], isForFields: true },
  'view.toggleCollections': { label: 'Show or hide the collections', group: 'View', keys: ['F9', '['] },
  'view.togglePanel': { label: 'Show or hide the side panel', group: 'View', keys: ['Shift+F9', ']'] },
  'panel.entities': { label: 'Show entities', group: 'View', keys: ['Alt+1'], isForFields: true },
  'panel.quotes': { label: 'Show quotations', group: 'View', keys: ['Alt+2'], isForFields: true },
  'panel.notes': { label: 'Show notes', group: 'View', keys: ['Alt+3'], isForFields: true },
  'panel.timeline': { label: 'Show the timeline', group: 'View', keys: ['Alt+4'], isForFields: true },
  'panel.info': { label: 'Show info', group: 'View', keys: ['Alt+5'], isForFields: true },
  'view.textLarger': { label: 'Larger text', group: 'View', keys: ['Mod+=', 'Mod++'], isForFields: true },
  'view.textSmaller': { label: 'Smaller text', group: 'View', keys: ['Mod+-'], isForFields: true },
  'view.theme.system': { label: 'Theme: as the system', group: 'View', keys: [] },
  'view.theme.light': { label: 'Theme: light', group: 'View', keys: [] },
  'view.theme.sepia': { label: 'Theme: sepia', group: 'View', keys: [] },
  'view.theme.dark': { label: 'Theme: dark', group: 'View', keys: [] },

  'change.undo': { label: 'Undo', group: 'Edit', keys: ['Mod+Z'] },
  'change.redo': { label: 'Redo', group: 'Edit', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  'edit.selectAll': { label: 'Select all', group: 'Edit', keys: ['Mod+A'] },
}

type PaneKey = { label: string; group: CommandGroup; keys: readonly string[] }

/** Keys that a pane handles itself: listed under `?` with the others. */
export const paneKeys: readonly PaneKey[] = [
  { label: 'Scroll, then the next unread article', group: 'Article', keys: ['Space'] },
  { label: 'Up and down in the list', group: 'Article', keys: ['ArrowUp', 'ArrowDown'] },
  { label: 'Next pane, previous pane', group: 'View', keys: ['F6', 'Shift+F6'] },
  { label: 'Menu of the article, source or name', group: 'View', keys: ['Shift+F10'] },
]

/** Keys of a name while its row has the focus. They go before the article's, which some of them are elsewhere. */
export const nameKeys: readonly PaneKey[] = [
  { label: 'Mentions of the name in focus, and back and forth', group: 'Names', keys: ['Enter', ',', '.'] },
  { label: 'Open its page', group: 'Names', keys: ['P'] },
  { label: 'Confirm it, or take that back', group: 'Names', keys: ['C', 'U'] },
  { label: 'Rename it', group: 'Names', keys: ['F2'] },
  { label: 'Change its kind', group: 'Names', keys: ['T'] },
  { label: 'Merge it, or split something off', group: 'Names', keys: ['M', 'X'] },
  { label: 'Not a name in this article', group: 'Names', keys: ['Delete'] },
  { label: 'Confirm one mention, or take that back', group: 'Names', keys: ['Shift+C', 'Shift+U'] },
  { label: 'One mention is another, or no name', group: 'Names', keys: ['Shift+X', 'Shift+Delete'] },
]
