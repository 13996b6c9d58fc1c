/**
 * Paints ranges under a name that the style sheets colour as `::highlight(name)`; no ranges, no paint.
 * Where names overlap, the higher priority lies on top.
 */
export function paint(name: string, ranges: readonly AbstractRange[], priority = 0): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const painted = new Highlight(...ranges)
  painted.priority = priority
  CSS.highlights.set(name, painted)
}

export function unpaint(names: readonly string[]): void {
  for (const name of names) CSS.highlights.delete(name)
}
