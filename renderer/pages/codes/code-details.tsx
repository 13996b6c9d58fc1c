import { useState } from 'react'
import type { ListedRow } from '../../../preload/contract/review'
import type { TagSummary } from '../../../preload/contract/tag'
import { question } from '../../queries/question'
import { useSteadyAnswer } from '../../queries/use-answer'
import { writeMemo } from '../../tags/tag-acts'
import { Button } from '../../ui/button'
import { Spinner } from '../../ui/progress'
import { edtfWords } from '../../ui/wording/edtf-words'
import { openRow } from '../review/open-row'
import { KeptField } from './kept-field'

/** The memo of a code, and the newest highlights that bear it. */
export function CodeDetails({ tag }: { tag: TagSummary }) {
  const { value, error } = useSteadyAnswer(question('tag.code', { name: tag.name }))
  if (value === null) return error === null ? <Spinner label="Loading the code…" /> : null
  return (
    <div className="code-details">
      <Memo tag={tag} memo={value.memo} />
      {value.examples.length > 0 && (
        <ul className="code-examples" aria-label={`Examples of ${tag.name}`}>
          {value.examples.map((row) => (
            <Example key={row.key} row={row} />
          ))}
        </ul>
      )}
      {value.examples.length === 0 && <p className="code-none">No highlight bears it yet.</p>}
    </div>
  )
}

function Memo({ tag, memo }: { tag: TagSummary; memo: string | null }) {
  const [isWriting, setIsWriting] = useState(false)
  if (isWriting)
    return (
      <KeptField
        label={`Memo on ${tag.name}`}
        text={memo ?? ''}
        rows={6}
        maxLength={20_000}
        onKeep={(text) => writeMemo(tag, text)}
        onClose={() => setIsWriting(false)}
      />
    )
  if (memo === null)
    return (
      <Button kind="quiet" icon="note" onClick={() => setIsWriting(true)}>
        Write a memo
      </Button>
    )
  return (
    <div className="code-memo">
      <h3>Memo</h3>
      <p dir="auto">{memo}</p>
      <Button kind="quiet" icon="pen" onClick={() => setIsWriting(true)}>
        Edit memo
      </Button>
    </div>
  )
}

function Example({ row }: { row: ListedRow }) {
  const { words, article, color } = row
  return (
    <li data-color={color ?? undefined}>
      <button type="button" className="code-example" onClick={() => openRow(row)}>
        <span className="code-example-words" dir="auto">
          {words}
        </span>
        {article !== null && (
          <span className="code-example-from">
            {article.outlet !== null && <strong>{article.outlet}</strong>}
            <span>{article.title}</span>
            <span>{article.published === null ? 'No date' : edtfWords(article.published)}</span>
          </span>
        )}
      </button>
    </li>
  )
}
