import { type RefObject, useState } from 'react'
import type { EntityPage } from '../../../../preload/contract/entity'
import type { Excerpt } from '../../../../preload/contract/entity-ref'
import { keyOfRef } from '../../../navigation/navigation-store'
import { ArticleLines } from './article-lines'
import { MonthsChart } from './months-chart'
import { type LineFocus, PassageLine } from './passage-line'
import { mentionsOf } from '../questions'
import { StateMark } from './state-mark'

type Props = { found: EntityPage; scroller: RefObject<HTMLElement | null> }

/** Every mention in the library as a readable passage, newest first, under a chart of them over time. */
export function MentionsSection({ found, scroller }: Props) {
  const [isConfirmedOnly, setIsConfirmedOnly] = useState(false)
  const list = mentionsOf(found.ref, isConfirmedOnly)
  return (
    <>
      <MonthsChart of={found.ref} />
      <div className="section-head">
        <h3>Passages</h3>
        <label className="section-switch">
          <input
            type="checkbox"
            checked={isConfirmedOnly}
            onChange={(event) => setIsConfirmedOnly(event.currentTarget.checked)}
          />
          Only confirmed
        </label>
      </div>
      <ArticleLines
        key={String(isConfirmedOnly)}
        list={list}
        first={isConfirmedOnly ? [] : found.mentions}
        scroller={scroller}
        label="Passages, newest first"
        memory={`mentions ${String(isConfirmedOnly)} ${keyOfRef(found.ref)}`}
        keyOf={keyOf}
        nothing={<NothingConfirmed isConfirmedOnly={isConfirmedOnly} />}
      >
        {(excerpt, focus) => <Mention excerpt={excerpt} focus={focus} />}
      </ArticleLines>
    </>
  )
}

function keyOf({ start }: Excerpt): string {
  return String(start)
}

function NothingConfirmed({ isConfirmedOnly }: { isConfirmedOnly: boolean }) {
  return (
    <p className="section-nothing">
      {isConfirmedOnly
        ? 'No mention is confirmed yet. Confirm a name in an article, in its Entities tab.'
        : 'No article mentions it any more.'}
    </p>
  )
}

function Mention({ excerpt, focus }: { excerpt: Excerpt; focus: LineFocus }) {
  const { article, start, end, before, exact, after, state, reason } = excerpt
  return (
    <PassageLine
      {...{ article, before, exact, after, focus }}
      span={{ start, end }}
      foot={
        <>
          <StateMark state={state} />
          {reason}
        </>
      }
    />
  )
}
