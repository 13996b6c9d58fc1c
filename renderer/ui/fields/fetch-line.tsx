import './fetch-line.css'
import { ProgressBar, Spinner } from '../progress'

type Progress = { host: string; received: number; total: number | null }

/** The host that is fetched from, and how many bytes have come; null before anything is known. */
export function FetchLine({ progress }: { progress: Progress | null }) {
  const words = progress === null ? 'Fetching…' : `Fetching from ${progress.host}…`
  const { received = 0, total = null } = progress ?? {}
  return (
    <div className="fetch-line">
      {total === null ? (
        <Spinner label={words} />
      ) : (
        <ProgressBar label={words} done={received} total={total} isShort />
      )}
      <span aria-hidden={total === null}>
        {words}
        {received > 0 && <span className="fetch-size"> {sizeWords(received)}</span>}
      </span>
    </div>
  )
}

const kilobyte = 1024

function sizeWords(bytes: number) {
  return bytes < kilobyte * kilobyte
    ? `${Math.ceil(bytes / kilobyte)} kB`
    : `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`
}
