import type { Salvaged } from '../../../../preload/contract/safety/salvage'
import { Button } from '../../../ui/button'
import { ProgressBar } from '../../../ui/progress'
import './salvage.css'
import { cancelSalvage, openSalvaged, useSalvage } from './salvage-store'

/** How far the salvage of a damaged library is, and then what came of it. */
export function SalvageSection() {
  const { isRunning, progress, salvaged } = useSalvage()
  if (isRunning && progress !== null) {
    return (
      <section className="salvage" aria-label="Salvage">
        <p role="status">Salvaging: {progress.step}…</p>
        <ProgressBar label="Salvaging" done={progress.done} total={progress.total ?? 0} />
        <Button onClick={cancelSalvage}>Cancel</Button>
      </section>
    )
  }
  return salvaged === null ? null : <Outcome salvaged={salvaged} />
}

function Outcome({ salvaged }: { salvaged: Salvaged }) {
  const { counts, tables, library } = salvaged
  const rows = tables.filter(({ name }) => shown.has(name))
  return (
    <section className="salvage" aria-labelledby="salvaged">
      <h2 id="salvaged">What was salvaged</h2>
      <p role="status">{verdictOf(counts)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Of the library</th>
            <th scope="col">Read</th>
            <th scope="col">From the journal</th>
            <th scope="col">Lost</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, read, rebuilt, lost }) => (
            <tr key={name}>
              <th scope="row">{shown.get(name)}</th>
              <td>{read}</td>
              <td>{rebuilt}</td>
              <td>{lost}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Told title="Lost" rows={salvaged.lost} count={counts.lost} />
      <Told title="Left out: what they belonged to is lost" rows={salvaged.leftOut} count={counts.leftOut} />
      <Told title="To be checked" rows={salvaged.changed} count={counts.changed} />
      <p>
        All of it stands in the file salvage-report.txt in {library}. The damaged library is as it was; keep
        it.
      </p>
      <Button kind="main" onClick={() => void openSalvaged()}>
        Open the new library
      </Button>
    </section>
  )
}

const shown = new Map([
  ['article', 'Articles'],
  ['highlight', 'Highlights'],
  ['note', 'Notes'],
  ['tagging', 'Tags on things'],
  ['collection', 'Collections'],
  ['revision text', 'Texts'],
])

function verdictOf({ lost, leftOut, changed, texts, files }: Salvaged['counts']): string {
  const all = lost + leftOut + changed + texts + files
  if (all === 0) return 'Everything came back.'
  return `Some did not come back: ${lost + leftOut} rows and ${texts} texts are lost, ${files} files are missing or changed, and ${changed} rows are to be checked.`
}

function Told({ title, rows, count }: { title: string; rows: Salvaged['lost']; count: number }) {
  if (count === 0) return null
  const more = count > rows.length ? `, of which the first ${rows.length}` : ''
  return (
    <details>
      <summary>
        {title} ({count}
        {more})
      </summary>
      <ul>
        {rows.map(({ table, id, words, why }) => (
          <li key={`${table} ${id}`}>
            {table.replace(/_/g, ' ')}: {words === '' ? id : `“${words}”`} {why}
          </li>
        ))}
      </ul>
    </details>
  )
}
