/** One thing that the doctor looked at. A `problem` makes the command fail; a `notice` is worth knowing. */
export type Finding = {
  about: 'program' | 'places' | 'library' | 'database' | 'network' | 'log' | 'confinement'
  name: string
  value: string
  state: 'fine' | 'notice' | 'problem'
  /** What is wrong and what to do. */
  sentence: string | null
}

export function fine(about: Finding['about'], name: string, value: string | number | boolean): Finding {
  const words = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  return { about, name, value: words, state: 'fine', sentence: null }
}

export function notice(finding: Finding, sentence: string): Finding {
  return { ...finding, state: 'notice', sentence }
}

export function problem(finding: Finding, sentence: string): Finding {
  return { ...finding, state: 'problem', sentence }
}
