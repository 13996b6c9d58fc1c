// Every command once: its name, what it is called, its keys and its place in the menu. Imports no zod, so that the window can load it
// without. They stand in the order of the palette; the keymap, the menu and the list of shortcuts are made of this. What a command does
// is said in the window, by `useCommand`.

import { annotate } from './annotate-commands'
import { searching } from './search/search-commands'
import { viewing } from './view-commands'

type Entry = {
  /** What the palette and the list of shortcuts call it. */
  label: string
  /** What the menu calls it, with a menu's capitals and below the menu's own heading, where that is not the label. */
  menuLabel?: string
  /** `Mod` is Cmd on a Mac and Ctrl elsewhere. The first one is shown beside the command. */
  keys: readonly string[]
  /** Works while somebody types in a field, too. */
  isForFields?: true
  /** Works while a dialog is open, too. */
  isForDialogs?: true
}

/** By the stretch of a menu, between two lines, where the commands stand; `main/electron/menu.ts` says where it lies. */
type Parts = Record<string, Record<string, Entry>>

const article = {
  'article.step': {
    'article.next': { label: 'Next article', menuLabel: 'Next Article', keys: ['J'] },
    'article.previous': { label: 'Previous article', menuLabel: 'Previous Article', keys: ['K'] },
    'article.similar': { label: 'More like this', menuLabel: 'More Like This', keys: ['L'] },
    'list.goTo': { label: 'Go to a place in the list…', menuLabel: 'Go to Place in List…', keys: ['Mod+G'] },
  },
  'article.mark': {
    'article.toggleRead': { label: 'Mark read or unread', menuLabel: 'Mark Read or Unread', keys: ['R'] },
    'article.toggleStar': { label: 'Star or unstar', menuLabel: 'Star or Unstar', keys: ['S'] },
    'article.toggleArchive': {
      label: 'Archive or unarchive',
      menuLabel: 'Archive or Unarchive',
      keys: ['E'],
    },
    'article.markChecked': { label: 'Mark as checked', menuLabel: 'Mark as Checked', keys: ['V'] },
    'article.markAllRead': { label: 'Mark all as read', menuLabel: 'Mark All as Read', keys: ['Shift+R'] },
  },
  'article.collect': {
    'article.collect': {
      label: 'Add to or take out of a collection…',
      menuLabel: 'Collections…',
      keys: ['I'],
    },
    'article.queue': {
      label: 'Add to or take out of the reading queue',
      menuLabel: 'Reading Queue',
      keys: ['D'],
    },
    'collection.create': { label: 'New collection…', menuLabel: 'New Collection…', keys: [] },
  },
  'article.remove': {
    'article.remove': {
      label: 'Delete article',
      menuLabel: 'Delete Article',
      keys: ['Delete', 'Mod+Backspace'],
    },
    'article.erase': { label: 'Delete for good…', menuLabel: 'Delete for Good…', keys: [] },
    'article.emptyTrash': { label: 'Empty trash…', menuLabel: 'Empty Trash…', keys: [] },
  },
  'article.text': {
    'article.correct': { label: 'Edit details…', menuLabel: 'Edit Details…', keys: ['F2'] },
    'article.readAgain': {
      label: 'Read again from the original',
      menuLabel: 'Read Again from the Original',
      keys: [],
    },
    'article.readAllAgain': {
      label: 'Read all articles again…',
      menuLabel: 'Read All Articles Again…',
      keys: [],
    },
    'article.fetchPage': { label: 'Fetch full page', menuLabel: 'Fetch Full Page', keys: [] },
    'article.openOriginal': {
      label: 'Open original in browser',
      menuLabel: 'Open Original in Browser',
      keys: ['O'],
    },
  },
} satisfies Parts

const quotations = {
  'quotation.step': {
    'quote.next': { label: 'Next quotation', menuLabel: 'Next', keys: ['.'] },
    'quote.previous': { label: 'Previous quotation', menuLabel: 'Previous', keys: [','] },
  },
  'quotation.decide': {
    'quote.confirm': { label: 'Confirm quotation', menuLabel: 'Confirm', keys: ['C'] },
    'quote.setSpeaker': { label: 'Change speaker…', menuLabel: 'Change Speaker…', keys: ['W'] },
    'quote.adjust': {
      label: 'Adjust words of quotation…',
      menuLabel: 'Adjust Words…',
      keys: ['G'],
    },
    'quote.reject': { label: 'Reject quotation', menuLabel: 'Reject', keys: ['X'] },
    'quote.withdraw': {
      label: 'Reset quotation to suggestion',
      menuLabel: 'Reset to Suggestion',
      keys: ['B'],
    },
  },
  'quotation.mark': {
    'quote.highlight': { label: 'Highlight quotation', menuLabel: 'Highlight', keys: ['Shift+Q'] },
  },
  'quotation.show': {
    'quote.paintAll': {
      label: 'Mark all quotations in the text',
      menuLabel: 'Mark All in the Text',
      keys: ['Q'],
    },
  },
} satisfies Parts

const library = {
  'file.library': {
    'library.create': { label: 'New library…', menuLabel: 'New Library…', keys: [] },
    'library.choose': { label: 'Open library…', menuLabel: 'Open Library…', keys: ['Mod+O'] },
  },
  'file.sample': {
    'library.openSample': { label: 'Open sample library', menuLabel: 'Open Sample Library', keys: [] },
  },
  'file.import': {
    'import.choose': { label: 'Import files…', menuLabel: 'Import…', keys: ['Mod+I'] },
    'import.chooseFolder': { label: 'Import folder…', menuLabel: 'Import Folder…', keys: [] },
    'import.paste': { label: 'Paste as article…', menuLabel: 'Paste as Article', keys: ['Mod+Shift+V'] },
    'import.address': { label: 'Import from address…', menuLabel: 'Import from Address…', keys: ['Mod+L'] },
  },
  'file.feeds': {
    'feed.subscribe': { label: 'Subscribe to feed…', menuLabel: 'Subscribe to Feed…', keys: [] },
    'feed.refreshAll': { label: 'Refresh all feeds', menuLabel: 'Refresh All Feeds', keys: ['F5'] },
    'feed.refresh': { label: 'Refresh this feed', menuLabel: 'Refresh This Feed', keys: ['Shift+F5'] },
    'feed.rules': { label: 'Feed rules…', menuLabel: 'Feed Rules…', keys: [] },
    'feed.importList': { label: 'Import list of feeds…', menuLabel: 'Import List of Feeds…', keys: [] },
    'feed.exportList': { label: 'Export list of feeds…', menuLabel: 'Export List of Feeds…', keys: [] },
  },
  'file.network': {
    'network.offline': { label: 'Stay offline, or go online', menuLabel: 'Stay Offline', keys: [] },
  },
  'file.export': {
    'export.article': { label: 'Export article…', menuLabel: 'Export…', keys: ['Mod+E'] },
    'export.dossier': { label: 'Export dossier…', menuLabel: 'Export Dossier…', keys: [] },
  },
  'file.backups': {
    'backup.make': { label: 'Back up now', menuLabel: 'Back Up Now', keys: [] },
    'page.backups': { label: 'Back-ups…', menuLabel: 'Back-Ups…', keys: [] },
  },
  'file.settings': {
    'settings.open': { label: 'Settings…', keys: ['Mod+,'], isForFields: true },
  },
} satisfies Parts

const edit = {
  'edit.undo': {
    'change.undo': { label: 'Undo', keys: ['Mod+Z'] },
    'change.redo': { label: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  },
  'edit.select': {
    'edit.selectAll': { label: 'Select all', menuLabel: 'Select All', keys: ['Mod+A'] },
  },
} satisfies Parts

/** By the heading under which the palette and the list of shortcuts show them, in this order. */
const table = {
  Article: article,
  Annotate: annotate satisfies Parts,
  // The keys of a name belong to its row: `renderer/commands/shortcuts.tsx`.
  Names: {},
  Quotations: quotations,
  Library: library,
  Search: searching satisfies Parts,
  View: viewing satisfies Parts,
  Edit: edit,
}

type Placed = typeof article &
  typeof annotate &
  typeof quotations &
  typeof library &
  typeof searching &
  typeof viewing &
  typeof edit

export type CommandGroup = keyof typeof table
export type MenuPart = keyof Placed
export type CommandName = { [Part in MenuPart]: keyof Placed[Part] }[MenuPart]
type Command = Entry & { group: CommandGroup; at: MenuPart }

export const commandGroups = Object.keys(table) as CommandGroup[]

const all = commandGroups.flatMap((group) =>
  Object.entries<Parts[string]>(table[group]).flatMap(([at, entries]) =>
    Object.entries(entries).map(
      ([name, entry]) => [name as CommandName, { ...entry, group, at: at as MenuPart }] as const,
    ),
  ),
)

export const commands = Object.fromEntries(all) as Readonly<Record<CommandName, Command>>

export const commandNames: readonly CommandName[] = all.map(([name]) => name)
