import { memo, type ReactNode } from 'react'
import type { SearchHit } from '../../preload/contract/search/hits'
import { useColorName } from '../queries/library-colors'
import { Icon } from '../ui/icon'
import { TagChips } from '../ui/tag-chips'
import { edtfWords } from '../ui/wording/edtf-words'
import './hit-row.css'
import { keyOfHit } from './hit-words'
import { MarkedWords } from './marked-words'

type HitRowProps = {
  hit: SearchHit
  position: number
  total: number
  isChosen: boolean
  onChoose: (hit: SearchHit) => void
}

export function idOfHit(hit: SearchHit): string {
  // A reference to an id may hold no blanks.
  return `hit-${encodeURIComponent(keyOfHit(hit))}`
}

/** One hit, as an option of the list. */
export const HitRow = memo(function HitRow({ hit, position, total, isChosen, onChoose }: HitRowProps) {
  return (
    <div
      id={idOfHit(hit)}
      role="option"
      aria-selected={isChosen}
      aria-posinset={position}
      aria-setsize={total}
      className="hit-row"
      data-is-unread={hit.kind === 'article' && hit.isUnread}
      onClick={() => onChoose(hit)}
    >
      <span className="hit-row-sign">
        <Sign hit={hit} />
      </span>
      <div className="hit-row-words">{words(hit)}</div>
    </div>
  )
})

function Sign({ hit: { kind, isUnread, highlight, name } }: { hit: SearchHit }) {
  const nameOf = useColorName()
  if (kind === 'article') return isUnread && <span className="visually-hidden">Unread</span>
  if (kind === 'quote') return <Icon name="quote" />
  if (name !== null) return <Icon name={name.kind} />
  if (highlight === null) return <Icon name="note" />
  return (
    <span className="hit-row-dot" data-color={highlight.color} title={nameOf(highlight.color)}>
      <span className="visually-hidden">{nameOf(highlight.color)} highlight</span>
    </span>
  )
}

function words(hit: SearchHit): ReactNode {
  switch (hit.kind) {
    case 'article':
      return (
        <>
          <div className="hit-row-title" dir="auto">
            <MarkedWords words={hit.title} />
          </div>
          <Snippet hit={hit} />
          <Facts hit={hit} />
        </>
      )
    case 'name':
      return (
        <>
          <div className="hit-row-title" dir="auto">
            <MarkedWords words={hit.title} />
          </div>
          <NameFacts hit={hit} />
        </>
      )
    default:
      return (
        <>
          <Snippet hit={hit} />
          <Beside hit={hit} />
          <div className="hit-row-of" dir="auto">
            {hit.day === null ? <MarkedWords words={hit.title} /> : `Journal, ${edtfWords(hit.day)}`}
          </div>
          <Facts hit={hit} />
        </>
      )
  }
}

function Snippet({ hit: { kind, snippet } }: { hit: SearchHit }) {
  if (snippet.text === '') return null
  return (
    <div className="hit-row-snippet" data-is-main={kind !== 'article'} dir="auto">
      <MarkedWords words={snippet} />
    </div>
  )
}

/** Who said it, or what a person noted on it. */
function Beside({ hit: { kind, speaker, highlight } }: { hit: SearchHit }) {
  if (kind === 'quote') return <div className="hit-row-beside">{speaker ?? 'Speaker not known'}</div>
  if (kind !== 'highlight' || highlight === null || highlight.note === null) return null
  return (
    <div className="hit-row-beside" dir="auto">
      <Icon name="note" />
      <span className="visually-hidden">Note: </span>
      <span className="hit-row-note">
        <MarkedWords words={highlight.note} />
      </span>
    </div>
  )
}

/** Of the article, where it is in one. */
function Facts({ hit: { articleId, outlet, published, tags, tagCount } }: { hit: SearchHit }) {
  if (articleId === null) return null
  return (
    <div className="hit-row-facts">
      {outlet !== null && <strong className="hit-row-outlet">{outlet}</strong>}
      <TagChips {...{ tags, tagCount }} />
      <span className="hit-row-date">{published === null ? 'No date' : dayOf(published)}</span>
    </div>
  )
}

// The hour says nothing of which article it is.
function dayOf(published: string): string {
  const [day = published] = published.includes('/') ? [] : published.split('T')
  return edtfWords(day)
}

function NameFacts({ hit: { name } }: { hit: SearchHit }) {
  if (name === null) return null
  const { kind, articles, mentions } = name
  return (
    <div className="hit-row-facts">
      <span>{kind}</span>
      <span>{counted(articles, 'article')}</span>
      <span>{counted(mentions, 'mention')}</span>
    </div>
  )
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
}
