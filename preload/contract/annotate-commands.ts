// The commands that mark an article, as commands.ts has them. Imports nothing, so that the window can load it without zod.

export const annotate = {
  'annotate.highlight': {
    'annotate.highlight': { label: 'Highlight selection', menuLabel: 'Highlight Selection', keys: ['H'] },
  },
  // The window and the menu call each by what the open library calls the colour that stands there.
  'annotate.color': {
    'annotate.color.1': { label: 'Highlight in colour 1', menuLabel: 'Colour 1', keys: ['1'] },
    'annotate.color.2': { label: 'Highlight in colour 2', menuLabel: 'Colour 2', keys: ['2'] },
    'annotate.color.3': { label: 'Highlight in colour 3', menuLabel: 'Colour 3', keys: ['3'] },
    'annotate.color.4': { label: 'Highlight in colour 4', menuLabel: 'Colour 4', keys: ['4'] },
    'annotate.color.5': { label: 'Highlight in colour 5', menuLabel: 'Colour 5', keys: ['5'] },
    'annotate.color.6': { label: 'Highlight in colour 6', menuLabel: 'Colour 6', keys: ['6'] },
    'annotate.color.7': { label: 'Highlight in colour 7', menuLabel: 'Colour 7', keys: ['7'] },
    'annotate.color.8': { label: 'Highlight in colour 8', menuLabel: 'Colour 8', keys: ['8'] },
  },
  'annotate.colors': {
    'annotate.colors': { label: 'Colours of this library…', menuLabel: 'Colours of This Library…', keys: [] },
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
    'annotate.goToNote': {
      label: 'Go between passage and note',
      menuLabel: 'Go Between Passage and Note',
      keys: ['P'],
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
    'annotate.stillSays': {
      label: 'Check whether the page still says so…',
      menuLabel: 'Does the Page Still Say So?',
      keys: [],
    },
  },
  'annotate.caret': {
    'annotate.caret': {
      label: 'Select text with the keyboard',
      menuLabel: 'Select Text with the Keyboard',
      keys: ['F7'],
    },
  },
} as const
