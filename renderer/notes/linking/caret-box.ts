// What decides where the words of a field break and stand.
const copied = [
  'boxSizing',
  'width',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'borderStyle',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'tabSize',
  'direction',
] as const

type Box = { left: number; top: number; right: number; bottom: number }

/**
 * Where a place in a field's words stands in the window. A field does not tell: its words are laid out once more in an element
 * that is not seen, up to that place.
 */
export function caretBox(area: HTMLTextAreaElement, at: number): Box {
  const copy = document.createElement('div')
  const style = getComputedStyle(area)
  for (const name of copied) copy.style[name] = style[name]
  Object.assign(copy.style, {
    position: 'absolute',
    top: '0',
    left: '-9999px',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  })
  const mark = document.createElement('span')
  mark.textContent = '[['
  copy.append(area.value.slice(0, at), mark)
  document.body.append(copy)
  const { offsetLeft, offsetTop, offsetHeight } = mark
  copy.remove()
  const field = area.getBoundingClientRect()
  const left = field.left + offsetLeft - area.scrollLeft
  const top = Math.min(Math.max(field.top + offsetTop - area.scrollTop, field.top), field.bottom)
  return { left, right: left, top, bottom: top + offsetHeight }
}
