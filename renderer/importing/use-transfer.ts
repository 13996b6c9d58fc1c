import { useEffect, useState } from 'react'
import { showToast } from '../toasts/toast-store'
import { carriesSomething, importTransfer } from './transfer'

/** Ctrl+V anywhere but in a field makes an article. */
export function usePaste(isEnabled: boolean): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (!isEnabled || isField(event.target) || isModal() || event.clipboardData === null) return
      event.preventDefault()
      void importAndReport(event.clipboardData)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [isEnabled])
}

function isField(target: EventTarget | null) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
}

/** A page that takes what is dropped on it for something else than an article. */
function isTakenThere(target: EventTarget | null) {
  return target instanceof Element && target.closest('[data-takes-drops]') !== null
}

function isModal() {
  return document.querySelector('dialog:modal') !== null
}

function isForImport({ target, dataTransfer }: DragEvent) {
  return !isModal() && !isField(target) && !isTakenThere(target) && carriesSomething(dataTransfer)
}

async function importAndReport(data: DataTransfer) {
  const refusal = await importTransfer(data)
  if (refusal !== null) showToast({ text: refusal, tone: 'error' })
}

/** Takes drops on the whole window and answers whether something hangs over it that can be dropped. */
export function useDrop(isEnabled: boolean): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    // Words dragged out of the reader are not an article that comes in.
    let isOwn = false
    const isWanted = (event: DragEvent) => isEnabled && !isOwn && isForImport(event)

    const listeners: Partial<Record<keyof WindowEventMap, (event: DragEvent) => void>> = {
      dragstart: () => (isOwn = true),
      dragend: () => (isOwn = false),
      dragover: (event) => {
        const isWelcome = isWanted(event)
        setIsOver(isWelcome)
        if (isTakenThere(event.target)) return
        // Always prevented, or a dropped file would take the window's place.
        if (!isField(event.target)) event.preventDefault()
        if (event.dataTransfer !== null && !isField(event.target)) {
          event.dataTransfer.dropEffect = isWelcome ? 'copy' : 'none'
        }
      },
      dragleave: (event) => {
        if (event.relatedTarget === null) setIsOver(false)
      },
      drop: (event) => {
        setIsOver(false)
        if (isField(event.target) && event.dataTransfer?.types.includes('Files') !== true) return
        event.preventDefault()
        if (isWanted(event) && event.dataTransfer !== null) void importAndReport(event.dataTransfer)
      },
    }
    const entries = Object.entries(listeners) as [string, EventListener][]
    for (const [name, listener] of entries) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of entries) window.removeEventListener(name, listener)
    }
  }, [isEnabled])
  return isOver
}
