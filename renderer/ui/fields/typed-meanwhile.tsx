import { type RefObject, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

let words = ''

/** Takes the keyboard until the dialog that was asked for is there, and gives it back for that dialog to take. */
export function TypedMeanwhile() {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    words = ''
    field.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <textarea
      ref={field}
      className="visually-hidden"
      aria-label="Opening"
      onChange={(event) => (words = event.currentTarget.value)}
    />
  )
}

/** The text of a dialog's field, which begins as it is given, or else with the keys that were pressed before the dialog was there. */
export function useTypedWords(given: string | null = null): [string, (typed: string) => void] {
  // React reads it again when the dialog is on screen: more may have been typed while it was being drawn.
  const begun = useSyncExternalStore(forget, () => words)
  const [typed, setTyped] = useState(given)
  return [typed ?? begun, setTyped]
}

function forget() {
  return () => {
    words = ''
  }
}

/**
 * The same for a field of one line, in which Enter does what the line says: typed meanwhile, it is pressed once that
 * is there.
 */
export function useTypedLine(field: RefObject<HTMLInputElement | null>) {
  const [words, setTyped] = useTypedWords()
  return { typed: useEnteredLine(field, words, setTyped), setTyped }
}

/** What a field of one line shows of words that may hold an Enter, which is pressed in it as soon as it shows them. */
export function useEnteredLine(
  field: RefObject<HTMLInputElement | null>,
  words: string,
  setTyped: (typed: string) => void,
): string {
  const isEntered = words.includes('\n')
  const typed = words.replace(/\n/g, '')
  const wasEntered = useRef(false)
  useEffect(() => {
    if (!isEntered) return
    wasEntered.current = true
    setTyped(typed)
  }, [isEntered, typed, setTyped])
  useEffect(() => {
    if (isEntered || !wasEntered.current) return
    wasEntered.current = false
    // What the field finds has been drawn with its words. Waiting for a moment instead would sometimes end before that.
    field.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  }, [isEntered, field])
  return typed
}
