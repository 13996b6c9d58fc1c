import './progress.css'

export function Spinner({ label }: { label: string }) {
  return (
    <span role="status">
      <span className="visually-hidden">{label}</span>
      <span className="spinner" aria-hidden="true" style={{ display: 'inline-block' }} />
    </span>
  )
}

export function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  return <progress className="progress-bar" aria-label={label} value={done} max={Math.max(total, 1)} />
}
