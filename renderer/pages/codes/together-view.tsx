import { useMemo } from 'react'
import type { TagSummary } from '../../../preload/contract/tag'
import { question } from '../../queries/question'
import { Trouble } from '../../queries/trouble'
import { useSteadyAnswer } from '../../queries/use-answer'
import { Button, IconButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Select } from '../../ui/fields/select'
import { PaneBody } from '../../ui/pane-bar'
import { Spinner } from '../../ui/progress'
import { AddCode } from './add-code'
import { exportTogether } from './code-actions'
import { mostUsed } from './code-lines'
import type { CodesView, TogetherSet } from './codes-kind'
import { TogetherTable } from './together-table'

const maxNames = 30

/** How often codes come together: a table with a row and a column for each. */
export function TogetherView({ page: { together: set }, tags, onChange }: CodesView) {
  const change = (part: Partial<TogetherSet>) => onChange({ together: { ...set, ...part } })
  const names = useNames(set, tags)
  const isEnough = names.length > 1
  const asked = { names: [...names], on: set.on }
  const { value, error, retry } = useSteadyAnswer(isEnough ? question('tag.together', asked) : null)
  return (
    <>
      <div className="codes-filters" role="group" aria-label="Table">
        <TableChoices set={set} onChange={change} />
        {names.length < maxNames && (
          <AddCode without={names} onAdd={(name) => change({ names: [...names, name] })} />
        )}
        {set.names !== null && <Button onClick={() => change({ names: null })}>Most used</Button>}
        {isEnough && (
          <IconButton icon="export" label="Export as CSV…" onClick={() => void exportTogether(asked)} />
        )}
      </div>
      <PaneBody>
        {isEnough && value !== null && (
          <TogetherTable
            together={value}
            on={set.on}
            onLeaveOut={(name) => change({ names: names.filter((other) => other !== name) })}
          />
        )}
        {isEnough && value === null && error === null && <Spinner label="Counting…" />}
        {isEnough && value === null && error !== null && <Trouble error={error} onRetry={retry} />}
        {!isEnough && (
          <EmptyState icon="tag" title="Choose two codes at least">
            <p>The table shows how often they come together.</p>
          </EmptyState>
        )}
      </PaneBody>
    </>
  )
}

/** The names of the table in their order, as far as there are such tags. */
function useNames({ names, most, sort }: TogetherSet, tags: readonly TagSummary[]): readonly string[] {
  return useMemo(() => {
    const wanted = names ?? mostUsed(tags, most)
    const shown = tags.filter(({ name }) => wanted.includes(name)).slice(0, maxNames)
    if (sort === 'use') shown.sort((a, b) => b.highlights - a.highlights || b.articles - a.articles)
    return shown.map(({ name }) => name)
  }, [names, most, sort, tags])
}

type ChoicesProps = { set: TogetherSet; onChange: (part: Partial<TogetherSet>) => void }

function TableChoices({ set, onChange }: ChoicesProps) {
  return (
    <>
      <Select
        aria-label="Together on"
        value={set.on}
        options={[
          { key: 'highlight', label: 'On the same highlight' },
          { key: 'overlap', label: 'On overlapping highlights' },
          { key: 'article', label: 'In the same article' },
        ]}
        onChoose={(on) => onChange({ on })}
      />
      {set.names === null && (
        <Select
          aria-label="How many codes"
          value={String(set.most)}
          options={mosts.map((most) => ({ key: String(most), label: `${most} most used` }))}
          onChoose={(key) => onChange({ most: mosts.find((most) => String(most) === key) ?? 20 })}
        />
      )}
      <Select
        aria-label="Order"
        value={set.sort}
        options={[
          { key: 'name', label: 'By name' },
          { key: 'use', label: 'Most used first' },
        ]}
        onChoose={(sort) => onChange({ sort })}
      />
    </>
  )
}

const mosts = [10, 20, 30] as const
