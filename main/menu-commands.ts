import type { CommandName } from '../preload/contract/events'

/** How the menu names a command, and the key that is shown beside it: the window's own (a test compares them). */
export type MenuCommand = { label: string; accelerator?: string }

export const menuCommands: Partial<Record<CommandName, MenuCommand>> = {
  'library.create': { label: 'New Library…' },
  'library.choose': { label: 'Open Library…', accelerator: 'CmdOrCtrl+O' },
  'library.openSample': { label: 'Open Sample Library' },
  'import.choose': { label: 'Import…', accelerator: 'CmdOrCtrl+I' },
  'import.chooseFolder': { label: 'Import Folder…' },
  'import.paste': { label: 'Paste as Article', accelerator: 'CmdOrCtrl+Shift+V' },
  'export.article': { label: 'Export…', accelerator: 'CmdOrCtrl+E' },
  'settings.open': { label: 'Settings…', accelerator: 'CmdOrCtrl+,' },

  'change.undo': { label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
  'change.redo': { label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
  'find.open': { label: 'Find in Article', accelerator: 'CmdOrCtrl+F' },

  'palette.open': { label: 'Command Palette', accelerator: 'CmdOrCtrl+K' },
  'view.toggleCollections': { label: 'Collections', accelerator: 'F9' },
  'view.togglePanel': { label: 'Side Panel', accelerator: 'Shift+F9' },
  'panel.entities': { label: 'Entities', accelerator: 'Alt+1' },
  'panel.notes': { label: 'Notes', accelerator: 'Alt+2' },
  'panel.info': { label: 'Info', accelerator: 'Alt+3' },
  'view.textLarger': { label: 'Larger Text', accelerator: 'CmdOrCtrl+=' },
  'view.textSmaller': { label: 'Smaller Text', accelerator: 'CmdOrCtrl+-' },
  'view.theme.system': { label: 'As the System' },
  'view.theme.light': { label: 'Light' },
  'view.theme.sepia': { label: 'Sepia' },
  'view.theme.dark': { label: 'Dark' },

  'article.next': { label: 'Next Article', accelerator: 'J' },
  'article.previous': { label: 'Previous Article', accelerator: 'K' },
  'article.toggleRead': { label: 'Mark Read or Unread', accelerator: 'R' },
  'article.toggleStar': { label: 'Star or Unstar', accelerator: 'S' },
  'article.toggleArchive': { label: 'Archive or Take Out', accelerator: 'E' },
  'article.correct': { label: 'Correct What Was Understood…', accelerator: 'F2' },
  'article.openOriginal': { label: 'Open Original in the Browser', accelerator: 'O' },
  'article.remove': { label: 'Delete Article', accelerator: 'Delete' },

  'annotate.highlight': { label: 'Highlight Selection', accelerator: 'H' },
  'annotate.color.yellow': { label: 'Yellow', accelerator: '1' },
  'annotate.color.red': { label: 'Red', accelerator: '2' },
  'annotate.color.green': { label: 'Green', accelerator: '3' },
  'annotate.color.blue': { label: 'Blue', accelerator: '4' },
  'annotate.color.purple': { label: 'Purple', accelerator: '5' },
  'annotate.color.magenta': { label: 'Magenta', accelerator: '6' },
  'annotate.color.orange': { label: 'Orange', accelerator: '7' },
  'annotate.color.grey': { label: 'Grey', accelerator: '8' },
  'annotate.note': { label: 'Note on Selection', accelerator: 'N' },
  'annotate.articleNote': { label: 'Note on Article', accelerator: 'Shift+N' },
  'annotate.tag': { label: 'Tag Article', accelerator: 'T' },
  'annotate.caret': { label: 'Select Text with the Keyboard', accelerator: 'F7' },

  'shortcuts.open': { label: 'Keyboard Shortcuts', accelerator: '?' },
}
