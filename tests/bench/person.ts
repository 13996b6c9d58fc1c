// Code that the window runs: a person who reads on while something else is done, and how long each of their acts takes.

/** What the person does, in turn: each a list of times in milliseconds. `frames` are all that were drawn meanwhile. */
export const acts = ['list', 'note', 'search', 'open', 'scroll', 'frames'] as const

export type Times = Record<(typeof acts)[number], number[]> & { seconds: number }

/** Defines `ask`, `newId`, `rest` and `withPerson(work)`, which answers the times. */
export const person = `
  const ask = async (name, input) => {
    const reply = await window.bridge.call(name, input)
    if (!reply.ok) throw new Error(name + ': ' + reply.message)
    return reply.value
  }
  const newId = () => crypto.randomUUID().replace(/^(.{14})./, '$17')
  const list = { view: 'all', sourceId: null }
  const rest = (ms) => new Promise((next) => setTimeout(next, ms))
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
  const timed = async (into, work) => {
    const began = performance.now()
    await work()
    into.push(performance.now() - began)
  }
  const rows = () => [...document.querySelectorAll('[role=listbox] [role=option]')]
  const titleOf = (row) => row?.querySelector('.article-row-title')?.textContent ?? ''
  // A row in the middle of what is seen, which is not open.
  const openOther = async (n) => {
    const seen = rows().filter((row) => titleOf(row) !== '')
    const row = seen[Math.floor(seen.length / 2) + (n % 5)]
    if (row === undefined) return
    const title = titleOf(row)
    row.click()
    for (let frames = 0; document.querySelector('h1.block-title')?.textContent !== title && frames < 300; frames += 1) await frame()
  }
  const scrollOn = async () => {
    const box = document.querySelector('[role=listbox]')
    if (box === null) return frame()
    const step = box.clientHeight * 0.8
    box.scrollTop = box.scrollTop + step > box.scrollHeight - box.clientHeight ? 0 : box.scrollTop + step
    const isBlank = () => rows().length > 0 && rows().every((row) => titleOf(row) === '')
    do await frame()
    while (isBlank())
  }
  const withPerson = async (work) => {
    const { articles: [some], newest } = await ask('article.list', { ...list, after: null, limit: 1 })
    const actId = newId()
    // Where all articles are deleted, there is none to take notes on.
    const target = { on: 'article', articleId: some?.id }
    let note = some === undefined ? null : await ask('note.create', { target, body: 'Check.', actId })
    const times = { list: [], note: [], search: [], open: [], scroll: [], frames: [] }
    let isDone = false
    const drawing = (async () => {
      let last = await frame()
      while (!isDone) {
        const now = await frame()
        times.frames.push(now - last)
        last = now
      }
    })()
    const reading = (async () => {
      for (let n = 0; !isDone; n += 1) {
        await timed(times.list, () => ask('article.list', { ...list, after: null, limit: 50 }))
        if (note !== null) await timed(times.note, async () => {
          note = await ask('note.save', { noteId: note.id, body: note.body + ' word', version: note.version, actId })
        })
        await timed(times.search, () => ask('search.run', { text: ['cou', 'bridge', 'har', 'minister'][n % 4], isTyping: true,
          zone: 'UTC', kind: 'article', order: 'newest', run: 'first', after: null, limit: 50 }))
        await timed(times.open, () => openOther(n))
        await timed(times.scroll, scrollOn)
        await rest(30)
      }
    })()
    const began = performance.now()
    try {
      await work(newest)
    } finally {
      isDone = true
    }
    const seconds = (performance.now() - began) / 1000
    await Promise.all([reading, drawing])
    if (note !== null) await ask('note.remove', { noteId: note.id, actId: newId() })
    return { ...times, seconds }
  }
  const withAll = (deed, actId) => withPerson((newest) => ask('article.doWithMany', {
    actId, deed, chosen: { list, span: { from: null, to: null, newest }, without: [], also: [] },
  }))`
