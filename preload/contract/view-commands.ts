/** The commands that change what is shown and how; `commands.ts` says what an entry means. */
export const viewing = {
  'view.palette': {
    'palette.open': {
      label: 'Command palette',
      menuLabel: 'Command Palette',
      keys: ['Mod+K'],
      isForFields: true,
    },
  },
  'help.keys': {
    'page.guide': { label: 'Guide', keys: ['F1'], isForFields: true },
    'shortcuts.open': { label: 'Keyboard shortcuts', menuLabel: 'Keyboard Shortcuts', keys: ['?'] },
    'save.bookmark': { label: 'Save from a browser…', menuLabel: 'Save from a Browser…', keys: [] },
    'settings.keyboard': { label: 'Change keys…', menuLabel: 'Change Keys…', keys: [] },
  },
  'help.network': {
    'page.requests': {
      label: 'Network requests that were made',
      menuLabel: 'Network Requests…',
      keys: [],
    },
  },
  'view.history': {
    'page.back': { label: 'Back', keys: ['Alt+ArrowLeft', 'Mod+['], isForFields: true },
    'page.forward': { label: 'Forward', keys: ['Alt+ArrowRight', 'Mod+]'], isForFields: true },
  },
  'view.pages': {
    'page.names': {
      label: 'Names in the library',
      menuLabel: 'Names',
      keys: ['Mod+Shift+N'],
      isForFields: true,
    },
    'page.quotes': {
      label: 'Quotes in the library',
      menuLabel: 'Quotes in the Library',
      keys: ['Mod+Shift+L'],
      isForFields: true,
    },
    'page.review': {
      label: 'Review of highlights and notes',
      menuLabel: 'Review',
      keys: ['Mod+Shift+H'],
      isForFields: true,
    },
    'page.codes': {
      label: 'Code book of the library',
      menuLabel: 'Code Book',
      keys: ['Mod+Shift+B'],
      isForFields: true,
    },
    'page.notes': {
      label: 'Memos and journal',
      menuLabel: 'Memos and Journal',
      keys: ['Mod+Shift+M'],
      isForFields: true,
    },
    'page.history': { label: 'History of the library', menuLabel: 'History of the Library', keys: [] },
  },
  'view.panes': {
    'view.toggleCollections': {
      label: 'Show or hide collections',
      menuLabel: 'Collections',
      keys: ['F9', '['],
    },
    'view.togglePanel': {
      label: 'Show or hide side panel',
      menuLabel: 'Side Panel',
      keys: ['Shift+F9', ']'],
    },
    'view.toggleMargin': {
      label: 'Show or hide notes in the margin',
      menuLabel: 'Notes in the Margin',
      keys: ['Shift+F8'],
    },
  },
  'view.original': {
    'view.togglePages': {
      label: 'Show or hide the pages of a PDF',
      menuLabel: 'Pages of the PDF',
      keys: ['F8'],
    },
  },
  'view.tabs': {
    'panel.entities': { label: 'Show entities', menuLabel: 'Entities', keys: ['Alt+1'], isForFields: true },
    'panel.quotes': { label: 'Show quotations', menuLabel: 'Quotes', keys: ['Alt+2'], isForFields: true },
    'panel.notes': { label: 'Show notes', menuLabel: 'Notes', keys: ['Alt+3'], isForFields: true },
    'panel.timeline': {
      label: 'Show timeline',
      menuLabel: 'Timeline',
      keys: ['Alt+4'],
      isForFields: true,
    },
    'panel.info': { label: 'Show info', menuLabel: 'Info', keys: ['Alt+5'], isForFields: true },
  },
  'view.size': {
    'view.zoomIn': {
      label: 'Zoom in',
      menuLabel: 'Zoom In',
      keys: ['Mod+=', 'Mod++'],
      isForFields: true,
      isForDialogs: true,
    },
    'view.zoomOut': {
      label: 'Zoom out',
      menuLabel: 'Zoom Out',
      keys: ['Mod+-'],
      isForFields: true,
      isForDialogs: true,
    },
    'view.zoomReset': {
      label: 'Actual size',
      menuLabel: 'Actual Size',
      keys: ['Mod+0'],
      isForFields: true,
      isForDialogs: true,
    },
  },
  'view.text': {
    'view.textLarger': {
      label: 'Larger text of articles',
      menuLabel: 'Larger Text of Articles',
      keys: ['+', '='],
    },
    'view.textSmaller': {
      label: 'Smaller text of articles',
      menuLabel: 'Smaller Text of Articles',
      keys: ['-'],
    },
  },
  'view.theme': {
    'view.theme.system': { label: 'Theme: system', menuLabel: 'System', keys: [] },
    'view.theme.light': { label: 'Theme: light', menuLabel: 'Light', keys: [] },
    'view.theme.sepia': { label: 'Theme: sepia', menuLabel: 'Sepia', keys: [] },
    'view.theme.dark': { label: 'Theme: dark', menuLabel: 'Dark', keys: [] },
  },
} as const
