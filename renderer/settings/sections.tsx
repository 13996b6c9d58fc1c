import type { ReactNode } from 'react'
import { keyed, keyNames } from '../../preload/contract/keymap'
import { highlightColors } from '../../preload/contract/words'
import { match } from '../commands/match'
import { Appearance } from './appearance'
import { CitationSetting } from './citation-setting'
import { LibraryColors } from './colors/library-colors'
import { FeedSchedule } from './feed-schedule'
import { KeyboardSection } from './keyboard/keyboard-section'
import { OfflineSetting } from './offline-setting'
import { Reading } from './reading'
import type { SectionKey } from './section-store'
import { WatchedFolder } from './watched-folder'

type Section = {
  key: SectionKey
  label: string
  /** What stands in it, by the names that a person may look for. */
  holds: readonly string[]
  content: ReactNode
}

export const sections: readonly Section[] = [
  {
    key: 'appearance',
    label: 'Appearance',
    holds: ['Theme', 'Dark', 'Light', 'Sepia', 'Size of the interface', 'Zoom'],
    content: <Appearance />,
  },
  {
    key: 'reading',
    label: 'Reading',
    holds: [
      'Typeface',
      'Font',
      'Size of the text',
      'Line length',
      'Line spacing',
      'Images',
      'Notes in the margin',
    ],
    content: <Reading />,
  },
  {
    key: 'highlights',
    label: 'Highlights',
    holds: ['Colours of this library', 'Names and meanings of colours', ...highlightColors],
    content: <LibraryColors />,
  },
  {
    key: 'keyboard',
    label: 'Keyboard',
    holds: ['Single-letter keys', 'Shortcuts', ...keyNames.map((name) => keyed[name].label)],
    content: <KeyboardSection />,
  },
  { key: 'feeds', label: 'Feeds', holds: ['Refresh feeds', 'Schedule'], content: <FeedSchedule /> },
  { key: 'network', label: 'Network', holds: ['Stay offline', 'Requests'], content: <OfflineSetting /> },
  {
    key: 'citation',
    label: 'Citation',
    holds: ['Copying with the source', 'Template', 'Placeholders'],
    content: <CitationSetting />,
  },
  {
    key: 'watched',
    label: 'Watched folder',
    holds: ['Import new files automatically'],
    content: <WatchedFolder />,
  },
]

/** The sections in which something is called so. */
export function sectionsFor(typed: string): readonly Section[] {
  return sections.filter(({ label, holds }) => [label, ...holds].some((name) => match(name, typed) > 0))
}
