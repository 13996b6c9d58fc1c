import './progress.css'

export function Spinner({ label }: { label: string }) {
  return (
    <span role="status">
      <span className="visually-hidden">{label}</span>
      <span className="spinner" aria-hidden="true" style={{ display: 'inline-block' }} />
    </span>
  )
}

type ProgressBarProps = {
  label: string
  done: number
  total: number
  /** Stands beside words, whatever room there is. */
  isShort?: boolean
}

export function ProgressBar({ label, done, total, isShort = false }: ProgressBarProps) {
  return (
    <progress
      className="progress-bar"
      data-is-short={isShort}
      aria-label={label}
      value={done}
      max={Math.max(total, 1)}
    />
  )
}
