import type { ToldAct, ToldChange, ToldField } from '../../../preload/contract/history'
import { highlightColors } from '../../../preload/contract/words'
import { useColorName } from '../../queries/library-colors'
import { question } from '../../queries/question'
import { useAnswer } from '../../queries/use-answer'
import { openRevision } from '../../text/revision-store'
import { undoNamed } from '../../toasts/undo-store'
import { Button } from '../../ui/button'
import { Spinner } from '../../ui/progress'
import { Compared } from '../../ui/wording/compared'

const standings: Record<ToldAct['standing'], string> = {
  stands: '',
  undone: 'Undone',
  step: '',
  'by-itself': 'By Dateline',
}

type Props = { act: ToldAct; isOpen: boolean; onToggle: () => void }

/** One act: what it was, who did it and when; opened, what it changed. */
export function HistoryAct({ act, isOpen, onToggle }: Props) {
  const { at, label, author, standing } = act
  const facts = [timeOf(at), author ?? '', standings[standing]].filter((fact) => fact !== '')
  return (
    <div className="history-act" role="listitem" data-is-undone={standing === 'undone'}>
      <button type="button" className="history-act-head" aria-expanded={isOpen} onClick={onToggle}>
        <span className="history-act-label">{capitalized(label)}</span>
        <span className="history-act-facts">{facts.join(' · ')}</span>
      </button>
      {isOpen && <Details act={act} />}
    </div>
  )
}

function capitalized(label: string): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`
}

function timeOf(at: string): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}

function Details({ act: { id } }: { act: ToldAct }) {
  const { value, error } = useAnswer(question('change.details', { actId: id }))
  if (value === null) return error === null ? <Spinner label="Loading what changed…" /> : null
  const { changes, more, canTakeBack, isErased } = value
  return (
    <div className="history-details">
      {changes.map((change, at) => (
        <Change key={at} change={change} />
      ))}
      {more > 0 && <p className="history-more">And {more.toLocaleString()} more.</p>}
      {isErased && <p className="history-more">This was deleted for good, so it cannot be restored.</p>}
      {canTakeBack && (
        <Button icon="undo" onClick={() => void undoNamed(id)}>
          Restore what was before
        </Button>
      )}
    </div>
  )
}

const verbs: Record<ToldChange['action'], string> = {
  create: 'Made',
  update: 'Changed',
  remove: 'Deleted',
  restore: 'Restored',
}

function Change({ change: { thing, action, fields, formerText } }: { change: ToldChange }) {
  return (
    <div className="history-change">
      <p>
        {verbs[action]}: {thing}
      </p>
      {fields.length > 0 && (
        <dl>
          {fields.map((field) => (
            <Field key={field.name} field={field} />
          ))}
        </dl>
      )}
      {formerText !== null && <OpenFormer text={formerText} />}
    </div>
  )
}

function OpenFormer({ text }: { text: NonNullable<ToldChange['formerText']> }) {
  const { articleId, revisionId, number, span } = text
  return (
    <Button icon="book" onClick={() => openRevision(articleId, revisionId, span)}>
      Open revision {number}
      {span !== null && ', in which these words were marked'}
    </Button>
  )
}

function Field({ field: { name, before, after, pieces } }: { field: ToldField }) {
  const nameOf = useColorName()
  const wordsOf = (told: string | null) => {
    const color = name === 'Colour' ? highlightColors.find((one) => one === told) : undefined
    return color === undefined ? (told ?? 'none') : nameOf(color)
  }
  return (
    <>
      <dt>{name}</dt>
      <dd>{pieces !== null ? <Compared pieces={pieces} /> : [before, after].map(wordsOf).join(' → ')}</dd>
    </>
  )
}
