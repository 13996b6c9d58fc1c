import type { PageReply, PageRequest } from '../../preload/contract/page'
import { pageChannel } from '../../preload/contract/words'
import { takeApart } from './take-apart'

type Policies = { createPolicy: (name: string, rules: { createHTML: (markup: string) => string }) => unknown }

/**
 * Before anything is read: markup may be parsed, as that is what this document is for. Code, and addresses of code, have no
 * rule here, so that each is refused.
 */
function allowMarkupOnly(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies }
  trustedTypes?.createPolicy('default', { createHTML: (markup) => markup })
}

allowMarkupOnly()

function answer({ id, html, url, want }: PageRequest): PageReply {
  try {
    return { id, ok: true, parts: takeApart(html, url, want) }
  } catch (error) {
    return { id, ok: false, reason: String(error).slice(0, 2000) }
  }
}

window.addEventListener('message', ({ source, data, ports: [port] }) => {
  if (source !== window || data !== pageChannel || port === undefined) return
  port.onmessage = (asked) => port.postMessage(answer(asked.data as PageRequest))
})
