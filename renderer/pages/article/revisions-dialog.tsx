import { useState } from 'react'
import type { RevisionId } from '../../../preload/contract/common'
import type { ComparedPiece, RevisionSummary } from '../../../preload/contract/revision'
import { Button } from '../../ui/button'
import { Compared } from '../../ui/wording/compared'
import { Dialog } from '../../ui/dialogs/dialog'
import { FieldLabel } from '../../ui/fields/field'
import { Select } from '../../ui/fields/select'
import { type ComparedParagraph, comparedParagraphs, withoutUnchanged } from './compared-paragraphs'
import {
  choosePair,
  closeComparison,
  type Comparing,
  openRevision,
  useComparing,
} from '../../text/revision-store'
import './revisions-dialog.css'
import { revisionMade } from '../../text/revision-words'

const legend: readonly ComparedPiece[] = [
  { kind: 'removed', text: 'Struck out' },
  { kind: 'same', text: ' went, ' },
  { kind: 'added', text: 'underlined' },
  { kind: 'same', text: ' came.' },
]

/** Two revisions of an article laid over each other: struck out what went, underlined what came. */
export function RevisionsDialog() {
  const { comparing } = useComparing()
  const [isWhole, setIsWhole] = useState(false)
  if (comparing === null) return null
  const { revisions, from, to, pieces } = comparing
  const paragraphs = comparedParagraphs(pieces)
  const changed = paragraphs.filter(({ isChanged }) => isChanged).length
  return (
    <Dialog title="What changed" onClose={closeComparison} size="large" isFlush>
      <div className="compared-bar">
        <label>
          <FieldLabel>Earlier</FieldLabel>
          <Select value={from} options={options(revisions)} onChoose={(id) => void choosePair(id, to)} />
        </label>
        <label>
          <FieldLabel>Later</FieldLabel>
          <Select value={to} options={options(revisions)} onChoose={(id) => void choosePair(from, id)} />
        </label>
        <label className="compared-whole">
          <input
            type="checkbox"
            checked={isWhole}
            onChange={(event) => setIsWhole(event.currentTarget.checked)}
          />
          Show full text
        </label>
        <OpenFormer comparing={comparing} />
        <p className="compared-count" role="status">
          {countWords(changed)} changed. <Compared pieces={legend} />
        </p>
        <Headlines comparing={comparing} />
      </div>
      <div className="compared-text" data-is-text tabIndex={0} role="region" aria-label="Comparison">
        <Comparison paragraphs={paragraphs} isWhole={isWhole} />
      </div>
    </Dialog>
  )
}

/** Each of the two texts that is not the article's current one, to be read by itself. */
function OpenFormer({ comparing: { articleId, revisions, from, to } }: { comparing: Comparing }) {
  const former = revisions.filter(({ id, isCurrent }) => !isCurrent && (id === from || id === to))
  const open = (id: RevisionId) => {
    closeComparison()
    openRevision(articleId, id)
  }
  return (
    <div className="compared-open">
      {former.reverse().map(({ id, number }) => (
        <Button key={id} icon="book" onClick={() => open(id)}>
          Open revision {number}
        </Button>
      ))}
    </div>
  )
}

function options(revisions: readonly RevisionSummary[]) {
  return revisions.map((one) => ({
    key: one.id,
    label: `Revision ${one.number}, ${revisionMade(one)}${one.isCurrent ? ' (current text)' : ''}`,
  }))
}

function countWords(count: number) {
  return `${count.toLocaleString('en')} ${count === 1 ? 'paragraph' : 'paragraphs'}`
}

/** The two headlines, where they are others and the text does not say so itself. */
function Headlines({ comparing: { revisions, from, to, pieces } }: { comparing: Comparing }) {
  const titleOf = (wanted: string) => revisions.find(({ id }) => id === wanted)?.title ?? ''
  const isTold = (title: string, without: 'added' | 'removed') =>
    pieces.reduce((text, piece) => (piece.kind === without ? text : text + piece.text), '').includes(title)
  const [former, later] = [titleOf(from), titleOf(to)]
  if (former === later || (isTold(former, 'added') && isTold(later, 'removed'))) return null
  return (
    <p className="compared-headline" dir="auto">
      Headline: <del>{former}</del> <ins>{later}</ins>
    </p>
  )
}

function Comparison({ paragraphs, isWhole }: { paragraphs: readonly ComparedParagraph[]; isWhole: boolean }) {
  if (!paragraphs.some(({ isChanged }) => isChanged)) {
    return (
      <p className="compared-same">
        The words are the same; only the roles of lines, such as heading or caption, and how they are set
        differ.
      </p>
    )
  }
  const shown = isWhole ? paragraphs : withoutUnchanged(paragraphs)
  return shown.map((one, index) =>
    'unchanged' in one ? (
      <p key={index} className="compared-gap">
        {countWords(one.unchanged)} unchanged
      </p>
    ) : (
      <Paragraph key={index} paragraph={one} />
    ),
  )
}

function Paragraph({ paragraph }: { paragraph: ComparedParagraph }) {
  return (
    <p dir="auto">
      <Compared pieces={paragraph.pieces} />
    </p>
  )
}
