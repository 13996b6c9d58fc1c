import './color-dot.css'

/** A dot in one of the colours of highlights; an empty place of its size for none. What it stands for is said beside it. */
export function ColorDot({ color }: { color: string | null }) {
  return <span className="swatch-dot" data-color={color ?? undefined} aria-hidden="true" />
}
