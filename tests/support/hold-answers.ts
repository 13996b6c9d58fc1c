import type { ElectronApplication, Page } from '@playwright/test'
import { callChannel } from '../../preload/contract/bridge'
import { firstAnswersId } from '../../preload/contract/first-answers'
import type { Reply } from '../../preload/contract/errors'

type Handler = (event: unknown, name: unknown, input: unknown) => unknown
type Held = { answerHeld?: () => void; answerTruly?: () => void }

/**
 * Lets the window wait for its answers to a call, as on a slow machine, until the returned function is called; with
 * `instead`, main does nothing and the window gets that. Electron has no public way to a handler that is in place.
 */
export async function holdAnswers(
  app: ElectronApplication,
  call: string,
  instead?: Reply<never>,
): Promise<() => Promise<void>> {
  await app.evaluate(
    ({ ipcMain }, { channel, call, instead }) => {
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
      const answer = handlers.get(channel)
      if (!answer) throw new Error('Nobody answers the window.')
      const isAllowed = new Promise<void>((resolve) => Object.assign(globalThis, { answerHeld: resolve }))
      handlers.set(channel, async (event, name, input) => {
        if (name === call) await isAllowed
        if (name === call && instead) return instead
        return answer(event, name, input)
      })
    },
    { channel: callChannel, call, instead },
  )
  return () => app.evaluate(() => (globalThis as Held).answerHeld?.())
}

/**
 * Gives the window something else than main would answer to a call, also what keeps to no contract, until the returned
 * function is called.
 */
export async function changeAnswers(
  app: ElectronApplication,
  call: string,
  instead: unknown,
): Promise<() => Promise<void>> {
  await app.evaluate(
    ({ ipcMain }, { channel, call, instead }) => {
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
      const answer = handlers.get(channel)
      if (!answer) throw new Error('Nobody answers the window.')
      handlers.set(channel, (event, name, input) =>
        name === call ? { ok: true, value: instead } : answer(event, name, input),
      )
      Object.assign(globalThis, { answerTruly: () => handlers.set(channel, answer) })
    },
    { channel: callChannel, call, instead },
  )
  return () => app.evaluate(() => (globalThis as Held).answerTruly?.())
}

/** From the next load on the page comes without answers: it asks main for everything, which a test can answer otherwise. */
export async function askAtStart(window: Page): Promise<void> {
  await window.addInitScript((id) => {
    new MutationObserver((_changes, observer) => {
      const element = document.getElementById(id)
      if (element === null) return
      element.remove()
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  }, firstAnswersId)
}
