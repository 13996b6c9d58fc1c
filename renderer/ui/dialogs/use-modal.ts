import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * A dialog that is modal while mounted: the browser keeps the focus in it and makes the rest inert.
 * The focus begins at the last `data-autofocus` in it.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null)
  // At once with its drawing: a key that came between the two would be taken for a command.
  useLayoutEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    // Where the browser would begin is the cross, which is the last thing that anybody opens a dialog for.
    const places = dialog?.querySelectorAll<HTMLElement>('[data-autofocus]') ?? []
    // The last one: a dialog's own heading stands before whatever its content asks for.
    const place = Array.from(places).at(-1)
    place?.focus()
    // The cursor goes behind the text that was typed before the field was there.
    if (place instanceof HTMLTextAreaElement) place.setSelectionRange(place.value.length, place.value.length)
    // React takes the element away without closing it, and the browser then forgets where the focus was.
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return ref
}
