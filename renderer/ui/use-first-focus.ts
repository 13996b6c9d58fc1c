import { type RefObject, useEffect, useRef } from 'react'

/** For the field of a popover: it can take the focus only once the popover is shown, which is after it is drawn. */
export function useFirstFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return field
}
