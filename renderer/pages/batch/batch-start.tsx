import { useRef } from 'react'
import { maxListedQueries } from '../../../preload/contract/search/query-lists'
import { Button } from '../../ui/button'
import { Field, FieldTold } from '../../ui/fields/field'
import { TextArea } from '../../ui/fields/input'
import { Kbd } from '../../ui/keys/kbd'
import { KindChoice } from './kind-choice'
import { changeBatch, takeFile, takeSaved, takeText, useBatch } from './batch-store'

const most = maxListedQueries.toLocaleString('en')

/** Where a list comes from: a file, lines, the saved searches. */
export function BatchStart() {
  const problem = useBatch((batch) => batch.problem)
  return (
    <div className="batch-start" data-scrolls>
      <p className="batch-about">
        Up to {most} queries are searched for one after the other. A table then shows what each of them found,
        and can be exported.
      </p>
      <KindChoice />
      <div className="batch-ways">
        <FileChoice />
        <Button icon="search" onClick={() => void takeSaved()}>
          Use the saved searches
        </Button>
      </div>
      <p className="batch-hint">
        A CSV has its queries in a column called <code>query</code>, and may have names for them in one called{' '}
        <code>name</code>. You can drop it here.
      </p>
      <Lines />
      {problem !== null && (
        <div role="alert">
          <FieldTold id="batch-problem" hint={undefined} error={problem} />
        </div>
      )}
    </div>
  )
}

function FileChoice() {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file !== undefined) void takeFile(file)
          // The same file may be chosen again once it is mended.
          currentTarget.value = ''
        }}
      />
      <Button kind="main" icon="folder" data-pane-focus onClick={() => input.current?.click()}>
        Choose a file…
      </Button>
    </>
  )
}

function Lines() {
  const typed = useBatch((batch) => batch.typed)
  const isEmpty = typed.trim() === ''
  const search = () => {
    if (!isEmpty) void takeText(typed, 'Typed lines')
  }
  return (
    <div className="batch-lines">
      <Field label="Or one query a line">
        {(parts) => (
          <TextArea
            {...parts}
            className="batch-typed"
            rows={8}
            spellCheck={false}
            placeholder={'bridge flood\n"old town"\nspeaker:varga outlet:gazette'}
            value={typed}
            onChange={({ currentTarget }) => changeBatch({ typed: currentTarget.value, problem: null })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) search()
            }}
          />
        )}
      </Field>
      <Button disabled={isEmpty} onClick={search}>
        Search for these
        <Kbd chord="Mod+Enter" />
      </Button>
    </div>
  )
}
