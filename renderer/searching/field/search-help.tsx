import { useEffect, useRef, useState } from 'react'
import { runCommand } from '../../commands/command-store'
import { IconButton } from '../../ui/button'
import type { Box } from '../../ui/menus/place-beside'
import { Popover } from '../../ui/menus/popover'
import { searchFor, useSearch } from '../search-store'
import './search-help.css'

const examples = [
  { query: 'bridge flood', means: 'both words' },
  { query: '"old bridge"', means: 'these words side by side' },
  { query: 'bridg*', means: 'words that begin like this' },
  { query: 'bridge -rail', means: 'the first word and not the second' },
  { query: 'flood OR drought', means: 'either of them' },
  { query: 'NEAR(mayor bridge, 10)', means: 'at most ten words apart' },
  { query: 'title:budget', means: 'in the title' },
  { query: 'outlet:gazette by:mell', means: 'from an outlet, by somebody' },
  { query: 'tag:water', means: 'tagged so' },
  { query: 'color:red note:check', means: 'a red highlight with this in its note' },
  { query: 'speaker:varga bridge', means: 'in which she is quoted' },
  { query: 'date:2026-03..2026-05', means: 'published in these months' },
  { query: 'date:last-7-days', means: 'published in the last week' },
  { query: 'is:unread has:note', means: 'unread, with a note' },
] as const

/** What can be typed, by examples; a chosen one is put into the field. */
export function SearchHelp({ onChosen }: { onChosen: () => void }) {
  const [anchor, setAnchor] = useState<Box | null>(null)
  const choose = (query: string) => {
    const { text } = useSearch.getState()
    searchFor(text.trim() === '' ? query : `${text.trimEnd()} ${query}`, { isTyping: false })
    setAnchor(null)
    onChosen()
  }
  const searchList = () => {
    setAnchor(null)
    runCommand('page.searchList')
  }
  return (
    <>
      <IconButton
        icon="help"
        size={16}
        label="What can be searched for"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget.getBoundingClientRect())}
      />
      {anchor !== null && (
        <Popover anchor={anchor} label="What can be searched for" onClose={() => setAnchor(null)}>
          <Examples onChoose={choose} />
          <button type="button" className="search-example search-to-list" onClick={searchList}>
            <span>Search for a list of queries…</span>
          </button>
        </Popover>
      )}
    </>
  )
}

function Examples({ onChoose }: { onChoose: (query: string) => void }) {
  const list = useRef<HTMLUListElement>(null)
  // It can take the focus once the popover is shown, which is after it is drawn.
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  return (
    <ul ref={list} className="search-examples">
      {examples.map(({ query, means }) => (
        <li key={query}>
          <button type="button" className="search-example" onClick={() => onChoose(query)}>
            <code>{query}</code>
            <span>{means}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
