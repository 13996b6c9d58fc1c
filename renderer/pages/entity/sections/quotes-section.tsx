import { type RefObject, useState } from 'react'
import type { EntityPage } from '../../../../preload/contract/entity'
import type { LedgerEntry, Quote } from '../../../../preload/contract/quote'
import { keyOfRef } from '../../../navigation/navigation-store'
import { Choice } from '../../../ui/fields/choice'
import { ArticleLines } from './article-lines'
import { type LineFocus, PassageLine } from './passage-line'
import { quotesOf } from '../questions'
import { StateMark } from './state-mark'

type Side = 'By' | 'About'

const nothingWords: Record<Side, (name: string) => string> = {
  By: (name) => `No quotation by ${name} was found.`,
  About: (name) => `No quotation by somebody else names ${name}.`,
}

type Props = { found: EntityPage; scroller: RefObject<HTMLElement | null> }

/** The quotes by an entity, and the quotes by others about it. */
export function QuotesSection({ found, scroller }: Props) {
  const [side, setSide] = useState<Side>('By')
  const list = quotesOf(found.ref, side)
  return (
    <>
      <div className="section-head">
        <h3>Quotations</h3>
        <Choice
          label="Whose quotations"
          value={side}
          options={[
            { key: 'By', label: 'By' },
            { key: 'About', label: 'About' },
          ]}
          onChoose={setSide}
        />
      </div>
      <ArticleLines
        key={side}
        list={list}
        scroller={scroller}
        label={side === 'By' ? `Quotations by ${found.name}` : `Quotations that name ${found.name}`}
        memory={`quotes ${side} ${keyOfRef(found.ref)}`}
        keyOf={keyOf}
        nothing={<p className="section-nothing">{nothingWords[side](found.name)}</p>}
      >
        {(entry, focus) => <Said entry={entry} focus={focus} />}
      </ArticleLines>
    </>
  )
}

function keyOf({ quote }: LedgerEntry): string {
  return `${quote.at.start} ${quote.at.end}`
}

function Said({ entry: { article, quote }, focus }: { entry: LedgerEntry; focus: LineFocus }) {
  return (
    <PassageLine
      {...{ article, focus }}
      span={{ start: quote.start, end: quote.end }}
      exact={quote.exact}
      isQuote
      foot={
        <>
          <StateMark state={quote.state} />
          {saidWords(quote)}
        </>
      }
    />
  )
}

function saidWords({ speaker, cue }: Quote): string {
  return [speaker?.name ?? 'unnamed speaker', cue?.words].filter((part) => part !== undefined).join(', ')
}
