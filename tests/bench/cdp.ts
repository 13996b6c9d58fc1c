// Just enough of the Chrome DevTools Protocol to ask a page for a value. Playwright's own connection is left out here:
// it starts Electron under an inspector, which is part of what it would measure.

type Answer = {
  id?: number
  error?: { message: string }
  result?: { result?: { value?: unknown }; exceptionDetails?: { text: string } }
}

/** A page's debugger, spoken to one question at a time. */
export type Page = {
  evaluate: <T>(expression: string) => Promise<T>
  /** Another command of the debugger, such as a key that is pressed. */
  send: (method: string, params: Readonly<Record<string, unknown>>) => Promise<void>
  close: () => void
}

async function pageAddress(browserAddress: string): Promise<string> {
  const { host } = new URL(browserAddress)
  for (;;) {
    const targets = (await (await fetch(`http://${host}/json/list`)).json()) as {
      type: string
      url: string
      webSocketDebuggerUrl: string
    }[]
    // A window is blank before its page has come: what is asked of that is never answered.
    const page = targets.find(({ type, url }) => type === 'page' && /^(app|file):/.test(url))
    if (page) return page.webSocketDebuggerUrl
    await new Promise((next) => setTimeout(next, 10))
  }
}

/** `browserAddress` is what Chromium prints after "DevTools listening on". */
export async function connect(browserAddress: string): Promise<Page> {
  return connectTo(await pageAddress(browserAddress))
}

/** The debugger of whatever runs JavaScript, by its own address. */
export async function connectTo(address: string): Promise<Page> {
  const socket = new WebSocket(address)
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened)
    socket.addEventListener('error', () => failed(new Error('the page refused the debugger')))
  })
  let questions = 0
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.addEventListener('message', (event) => {
    const answer = JSON.parse(String(event.data)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })
  const ask = async (method: string, params: Readonly<Record<string, unknown>>) => {
    const id = ++questions
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method, params }))
    })
    waiting.delete(id)
    const failure = answer.error?.message ?? answer.result?.exceptionDetails?.text
    if (failure !== undefined) throw new Error(`the page answered: ${failure}`)
    return answer.result?.result?.value
  }
  return {
    evaluate: async <T>(expression: string) =>
      (await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as T,
    send: async (method, params) => {
      await ask(method, params)
    },
    close: () => socket.close(),
  }
}
