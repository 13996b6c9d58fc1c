import type { ComparedPiece } from '../../../preload/contract/revision'
import './compared.css'

/** Two texts laid over each other: what went is struck out, what came is underlined. */
export function Compared({ pieces }: { pieces: readonly ComparedPiece[] }) {
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'same') return <span key={index}>{text}</span>
    return kind === 'added' ? (
      <ins key={index} className="compared-ins">
        {text}
      </ins>
    ) : (
      <del key={index} className="compared-del">
        {text}
      </del>
    )
  })
}
