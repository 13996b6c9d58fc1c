import type { KeyboardEvent } from 'react'

/** A key of a composition, such as the Enter that ends one, does nothing else. 229 is what Chromium calls it at times. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}

/** Enter that is meant: it does what the field says. */
export function isEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !isComposing(event)
}
