/** The commands that look for something, in the library or in the open article; `../commands.ts` says what an entry means. */
export const searching = {
  'edit.search': {
    'search.open': { label: 'Search the library', menuLabel: 'Search the Library', keys: ['/'] },
    'search.save': {
      label: 'Save this search…',
      menuLabel: 'Save This Search…',
      keys: ['Mod+S'],
      isForFields: true,
    },
    'page.searchList': { label: 'Search for a list', menuLabel: 'Search for a List', keys: [] },
  },
  'edit.find': {
    'find.open': {
      label: 'Find in article',
      menuLabel: 'Find in Article',
      keys: ['Mod+F'],
      isForFields: true,
    },
    'find.next': { label: 'Next place found', menuLabel: 'Find Next', keys: ['F3'], isForFields: true },
    'find.previous': {
      label: 'Previous place found',
      menuLabel: 'Find Previous',
      keys: ['Shift+F3'],
      isForFields: true,
    },
  },
  'file.export': {
    'search.exportList': {
      label: 'Export saved searches…',
      menuLabel: 'Export Saved Searches…',
      keys: [],
    },
  },
  'help.index': {
    'page.verify': { label: 'Verify library…', menuLabel: 'Verify Library…', keys: [] },
    'search.rebuild': {
      label: 'Make the search index anew',
      menuLabel: 'Make the Search Index Anew',
      keys: [],
    },
  },
} as const
