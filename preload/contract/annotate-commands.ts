// The commands that mark an article, as commands.ts has them. Imports nothing, so that the window can load it without zod.

export const annotate = {
  'annotate.highlight': {
    'annotate.highlight': { label: 'Highlight selection', menuLabel: 'Highlight Selection', keys: ['H'] },
  },
  'annotate.color': {
    'annotate.color.yellow': { label: 'Highlight in yellow', menuLabel: 'Yellow', keys: ['1'] },
    'annotate.color.red': { label: 'Highlight in red', menuLabel: 'Red', keys: ['2'] },
    'annotate.color.green': { label: 'Highlight in green', menuLabel: 'Green', keys: ['3'] },
    'annotate.color.blue': { label: 'Highlight in blue', menuLabel: 'Blue', keys: ['4'] },
    'annotate.color.purple': { label: 'Highlight in purple', menuLabel: 'Purple', keys: ['5'] },
    'annotate.color.magenta': { label: 'Highlight in magenta', menuLabel: 'Magenta', keys: ['6'] },
    'annotate.color.orange': { label: 'Highlight in orange', menuLabel: 'Orange', keys: ['7'] },
    'annotate.color.grey': { label: 'Highlight in grey', menuLabel: 'Grey', keys: ['8'] },
  },
  'annotate.style': {
    'annotate.underline': {
      label: 'Underline or fill highlight',
      menuLabel: 'Underline or Fill Highlight',
      keys: ['U'],
    },
  },
  'annotate.end': {
    'annotate.endLater': {
      label: 'End highlight a word later',
      menuLabel: 'End a Word Later',
      keys: ['Alt+Shift+ArrowRight'],
    },
    'annotate.endEarlier': {
      label: 'End highlight a word earlier',
      menuLabel: 'End a Word Earlier',
      keys: ['Alt+Shift+ArrowLeft'],
    },
    'annotate.endSentenceLater': {
      label: 'End highlight a sentence later',
      menuLabel: 'End a Sentence Later',
      keys: ['Alt+Shift+PageDown'],
    },
    'annotate.endSentenceEarlier': {
      label: 'End highlight a sentence earlier',
      menuLabel: 'End a Sentence Earlier',
      keys: ['Alt+Shift+PageUp'],
    },
  },
  'annotate.begin': {
    'annotate.beginEarlier': {
      label: 'Begin highlight a word earlier',
      menuLabel: 'Begin a Word Earlier',
      keys: ['Alt+Shift+ArrowUp'],
    },
    'annotate.beginLater': {
      label: 'Begin highlight a word later',
      menuLabel: 'Begin a Word Later',
      keys: ['Alt+Shift+ArrowDown'],
    },
    'annotate.beginSentenceEarlier': {
      label: 'Begin highlight a sentence earlier',
      menuLabel: 'Begin a Sentence Earlier',
      keys: ['Alt+Shift+Home'],
    },
    'annotate.beginSentenceLater': {
      label: 'Begin highlight a sentence later',
      menuLabel: 'Begin a Sentence Later',
      keys: ['Alt+Shift+End'],
    },
  },
  'annotate.write': {
    'annotate.note': {
      label: 'Note on selection or highlight',
      menuLabel: 'Note on Selection',
      keys: ['N'],
    },
    'annotate.articleNote': { label: 'Note on article', menuLabel: 'Note on Article', keys: ['Shift+N'] },
    'annotate.tag': { label: 'Tag highlight or article', menuLabel: 'Tag Highlight or Article', keys: ['T'] },
    'annotate.name': { label: 'Mark selection as name…', menuLabel: 'Mark Selection as Name…', keys: ['A'] },
  },
  'annotate.alone': {
    'note.newMemo': { label: 'New memo', menuLabel: 'New Memo', keys: ['M'] },
    'note.today': {
      label: 'Today’s journal entry',
      menuLabel: 'Today’s Journal Entry',
      keys: ['Shift+M'],
    },
  },
  'annotate.copy': {
    'annotate.copyWithSource': {
      label: 'Copy with source',
      menuLabel: 'Copy with Source',
      keys: ['Mod+Shift+C'],
    },
    'annotate.copyLink': { label: 'Copy link to article or highlight', menuLabel: 'Copy Link', keys: [] },
  },
  'annotate.caret': {
    'annotate.caret': {
      label: 'Select text with the keyboard',
      menuLabel: 'Select Text with the Keyboard',
      keys: ['F7'],
    },
  },
} as const
