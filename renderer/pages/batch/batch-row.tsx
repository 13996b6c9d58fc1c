import { memo } from 'react'
import type { BatchRow } from '../../../preload/contract/search/batch'
import type { SearchHit } from '../../../preload/contract/search/hits'
import { countWords, keyOfHit } from '../../searching/hit-words'
import { Icon } from '../../ui/icon'
import { edtfWords } from '../../ui/wording/edtf-words'
import { openFound, openQuery } from './batch-actions'
import type { ListedRow } from './batch-rows'
import { changeBatch, useBatch } from './batch-store'

// The rest is seen by opening the query.
const hitsShown = 3

export function partId(at: number, part: number): string {
  return `batch-${at}-${part}`
}

/** How many things of a row can be opened: its query, and the hits that are shown. */
export function partsOf({ hits }: BatchRow): number {
  return 1 + Math.min(hits.length, hitsShown)
}

type RowProps = { listed: ListedRow; position: number; activePart: number | null }

/** A query with what it found. Its parts are reached by the keys of the table, and take no focus themselves. */
export const BatchTableRow = memo(function BatchTableRow({ listed, position, activePart }: RowProps) {
  const { at, row } = listed
  return (
    <div
      role="row"
      aria-rowindex={position}
      className="batch-row"
      data-is-active={activePart !== null}
      data-is-empty={row.count === 0}
      onMouseDown={(event) => {
        // The table keeps the focus.
        event.preventDefault()
        event.currentTarget.closest<HTMLElement>('[role=grid]')?.focus()
      }}
      onClick={() => changeBatch({ active: { at, part: 0 } })}
    >
      <div role="gridcell" className="batch-cell" data-column="query">
        <Query listed={listed} isActive={activePart === 0} />
      </div>
      <div role="gridcell" className="batch-cell" data-column="count">
        {countWords(row)}
      </div>
      <Day column="oldest" day={row.oldest} />
      <Day column="newest" day={row.newest} />
      <div role="gridcell" className="batch-cell" data-column="hits">
        {row.hits.slice(0, hitsShown).map((hit, index) => (
          <Hit
            key={keyOfHit(hit)}
            {...{ listed, hit }}
            part={index + 1}
            isActive={activePart === index + 1}
          />
        ))}
      </div>
    </div>
  )
})

function Query({ listed: { at, row }, isActive }: { listed: ListedRow; isActive: boolean }) {
  const kind = useBatch((batch) => batch.kind)
  const { name, text, reading, notes } = row
  return (
    <>
      <span
        id={partId(at, 0)}
        role="link"
        className="batch-query"
        data-is-active={isActive}
        title="Search for this"
        onClick={() => openQuery(row)}
      >
        {name !== '' && (
          <bdi className="batch-name">
            {name}
            <span className="visually-hidden">: </span>
          </bdi>
        )}
        <bdi className="batch-text" data-is-alone={name === ''}>
          {text}
        </bdi>
      </span>
      {/* It is said of articles. */}
      {kind === 'article' && <div className="batch-reading">{reading}</div>}
      {notes.map((note) => (
        <div key={note} className="batch-note">
          <Icon name="info" />
          {note}
        </div>
      ))}
    </>
  )
}

function Day({ column, day }: { column: 'oldest' | 'newest'; day: string | null }) {
  const [date = null] = day?.split('T') ?? []
  return (
    <div role="gridcell" className="batch-cell" data-column={column}>
      {date !== null && edtfWords(date)}
    </div>
  )
}

type HitProps = { listed: ListedRow; hit: SearchHit; part: number; isActive: boolean }

function Hit({ listed: { at, row }, hit, part, isActive }: HitProps) {
  const { title, snippet, kind } = hit
  const words = kind === 'article' || kind === 'name' ? title.text : snippet.text
  return (
    <span
      id={partId(at, part)}
      role="link"
      className="batch-hit"
      data-is-active={isActive}
      dir="auto"
      title={words}
      onClick={(event) => {
        event.stopPropagation()
        changeBatch({ active: { at, part } })
        openFound(row, hit)
      }}
    >
      {words}
    </span>
  )
}
